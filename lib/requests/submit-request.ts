import { consumeRateLimit, type RateLimit } from '#lib/auth/rate-limit.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { identifiersOf, lockIdentifiers } from '#lib/people/matching.ts'
import { findSuppressions, type SuppressionReason } from '#lib/people/suppression.ts'
import { requireCurrentNotices } from './consents.ts'
import { bodyHash, idempotencyKeys, messageHashes, receiptToken } from './keys.ts'
import { consumeProof, type Proof } from './proof.ts'
import { type Campaign, cameBy, type Receipt } from './request.ts'
import type { RequestInput } from './schema.ts'
import { comparableMessage, type Flag, judgeSpam } from './spam.ts'
import { storeRequest } from './store-request.ts'

type Options = {
  proof?: Proof | null
  /** Limits how many requests of one phone number or e-mail address are stored. */
  limit?: (RateLimit & { who: readonly string[] }) | null
  /** Whether further requests of a sender with many unconfirmed ones wait for staff. */
  judgesSender?: boolean
  now?: Date
}

/**
 * Stores a counselling request with person, case, consents and outbox in one transaction. When this
 * returns, it is committed. The same key with the same body gives the same receipt and no second row.
 *
 * @throws AppError conflict if a client's key comes with another body; validation if the notice
 *   that was shown is no longer in force, or the proof of work was used before; rate-limited
 */
export function submitRequest(
  input: RequestInput,
  campaign: Campaign,
  { proof = null, limit = null, judgesSender = false, now = new Date() }: Options = {},
): Promise<Receipt> {
  const hash = bodyHash(input)
  const keys = idempotencyKeys(input, hash, now)
  return transaction(async (tx) => {
    await lockIdentifiers(tx, [...keys, input.email, input.phone])
    const receipt = await findReceiptByKey(tx, keys, hash)
    if (receipt) return receipt
    const granted = await requireCurrentNotices(tx, input.consents)
    if (limit) await consumeRateLimit(limit, limit.who, tx)
    if (proof) await consumeProof(tx, proof)
    const withScript = input.idempotencyKey !== undefined
    const comparable = comparableMessage(input.message)
    const sameMessage = comparable === null ? [] : messageHashes(comparable)
    const { signals, verdict } = judgeSpam({
      ...input,
      script: withScript,
      proved: proof !== null,
      sameMessages: await countSameMessages(tx, sameMessage, input, now),
      sameSender: judgesSender ? await countOfSender(tx, input, now) : 0,
    })
    const flags: Flag[] = [...signals]
    const suppressions = await findSuppressions(tx, identifiersOf(input))
    const isSuppressed = (reason: SuppressionReason) =>
      suppressions.some((it) => it.reason === reason)
    if (isSuppressed('ERASED')) flags.push('erased-before')
    if (isSuppressed('STOPPED')) flags.push('stopped-before')
    const sourceId = await findSource(tx, input.sourceId)
    const { email, phone, name, ageBand, phoneAsTyped, childClass, message } = input
    const { sourcePath, blockId, ctaId, elapsedMs } = input
    const { token, reference } = await storeRequest(
      tx,
      {
        sender: {
          email,
          phone,
          name,
          ageBand,
          phoneAsTyped,
          phoneCountry: input.country,
          childClass,
          message,
        },
        subject: input,
        wish: input,
        timeZone: input.timeZone,
        provenance: {
          ...cameBy(input.lastTouch ?? input.firstTouch, campaign),
          ...(input.firstTouch ? { firstTouch: input.firstTouch } : {}),
          ...(input.lastTouch ? { lastTouch: input.lastTouch } : {}),
          idempotencyKey: keys[0] ?? hash,
          keyFromClient: withScript,
          bodyHash: hash,
          messageHash: sameMessage[0] ?? null,
          readPaths: input.read,
          sourceId,
          sourcePath,
          blockId: blockId ?? input.lastTouch?.block ?? null,
          ctaId: ctaId ?? input.lastTouch?.cta ?? null,
          elapsedMs,
          withoutScript: !withScript,
        },
        consent: { granted, at: now },
        actorId: null,
        flags,
        quarantined: verdict === 'quarantined',
        suppressed: suppressions.length > 0,
      },
      now,
    )
    if (sourceId) await countRequest(tx, sourceId, now)
    return { token, reference }
  })
}

async function findReceiptByKey(tx: Tx, keys: string[], hash: string): Promise<Receipt | null> {
  const found = await tx.submission.findFirst({
    where: { idempotencyKey: { in: keys } },
    select: {
      id: true,
      reference: true,
      bodyHash: true,
      keyFromClient: true,
      receiptTokenHash: true,
    },
  })
  if (!found) return null
  if (found.bodyHash !== hash) {
    throw new AppError('conflict', {
      message:
        'We had already received your request before you changed it. Send it again if you want us to have the new text as well.',
    })
  }
  const repeated = found.keyFromClient ? {} : ({ repeated: true } as const)
  const token = receiptToken(found.id, found.receiptTokenHash)
  return { token, reference: found.reference, ...repeated }
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Requests with this phone number or address within the last hour that nobody has confirmed. */
function countOfSender(tx: Tx, { email, phone }: RequestInput, now: Date): Promise<number> {
  return tx.submission.count({
    where: {
      OR: [{ email }, { phone }],
      provedAt: null,
      createdAt: { gt: new Date(now.getTime() - HOUR_MS) },
    },
  })
}

/**
 * Requests of other senders with the same message within the last day.
 *
 * @param hashes of the message by each secret; empty: it is too short to compare
 */
async function countSameMessages(
  tx: Tx,
  hashes: readonly string[],
  { email, phone }: RequestInput,
  now: Date,
): Promise<number> {
  if (hashes.length === 0) return 0
  return tx.submission.count({
    where: {
      messageHash: { in: [...hashes] },
      createdAt: { gt: new Date(now.getTime() - DAY_MS) },
      email: { not: email },
      phone: { not: phone },
    },
  })
}

async function findSource(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null
  return (await tx.content.findUnique({ where: { id }, select: { id: true } }))?.id ?? null
}

async function countRequest(tx: Tx, contentId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "MetricDaily" ("contentId", "day", "source", "requests")
    VALUES (${contentId}::uuid, (${now}::timestamptz AT TIME ZONE 'UTC')::date, 'INTERNAL', 1)
    ON CONFLICT ("contentId", "day", "source")
    DO UPDATE SET "requests" = "MetricDaily"."requests" + 1`
}
