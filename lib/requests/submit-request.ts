import { randomBytes, randomUUID } from 'node:crypto'
import { type Limit, spend } from '#lib/auth/rate-limit.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { promiseOf } from '#lib/leads/contact-preference/team.ts'
import { readTeam } from '#lib/leads/contact-preference/team-settings.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { wasErased } from '#lib/people/erasure-proof.ts'
import { identifiersOf, lockIdentifiers } from '#lib/people/matching.ts'
import { grantConsents, requireCurrentNotices } from './consents.ts'
import { bodyHash, idempotencyKeys, messageHash, receiptToken, tokenHash } from './keys.ts'
import { interestOf, personOf } from './person-of.ts'
import { type Proof, spendProof } from './proof.ts'
import { type Campaign, type Receipt, referenceFrom } from './request.ts'
import type { RequestInput } from './schema.ts'
import { comparableWords, type Flag, judge } from './spam.ts'

type Options = {
  proof?: Proof | null
  /** How much of phone and e-mail alike is stored. */
  limit?: Limit | null
  now?: Date
}

/**
 * Stores a counselling request: submission, person, case, consents, outbox, all or nothing. When
 * this returns, it is on disk.
 *
 * The same key with the same words gives the same receipt and no second row.
 *
 * @throws AppError conflict if a client's key comes with other words; validation if the consent text
 *   that was shown is no longer in force, or the proof of work was used before; rate-limited
 */
export function submitRequest(
  input: RequestInput,
  campaign: Campaign,
  { proof = null, limit = null, now = new Date() }: Options = {},
): Promise<Receipt> {
  const hash = bodyHash(input)
  const keys = idempotencyKeys(input, hash, now)
  return transaction(async (tx) => {
    await lockIdentifiers(tx, [...keys, input.email, input.phone])
    const before = await findByKey(tx, keys, hash)
    if (before) return before
    const notices = await requireCurrentNotices(tx, input.consents)
    if (limit) await spend(limit, [input.phone, input.email], tx)
    if (proof) await spendProof(tx, proof)
    const words = comparableWords(input.message)
    const sameWords = words === null ? null : messageHash(words)
    const { signals, verdict } = judge({
      ...input,
      script: input.idempotencyKey !== undefined,
      proved: proof !== null,
      sameWords: await othersWhoSaid(tx, sameWords, input, now),
    })
    const flags: Flag[] = [...signals]
    // Erasure was also a “do not contact”: who asks anew is reached about this, and staff know.
    if (await wasErased(tx, identifiersOf(input))) flags.push('erased-before')
    const quarantined = verdict === 'quarantined'
    const person = await personOf(tx, input, quarantined)
    const personId = person.id
    const interest = await interestOf(tx, input)
    const { team, timeZone } = await readTeam(tx)
    const promise = promiseOf(input, team, timeZone)
    const asked = { ...promise, maxAttempts: team.maxAttempts }
    const lead = await openLead(tx, { person, interest, asked, quarantined, now })
    const sourceId = await existingSource(tx, input.sourceId)
    const id = randomUUID()
    const token = receiptToken(id)
    const reference = referenceFrom(randomBytes(8))
    await tx.submission.create({
      select: { id: true },
      data: {
        id,
        reference,
        receiptTokenHash: tokenHash(token),
        idempotencyKey: keys[0] ?? id,
        keyFromClient: input.idempotencyKey !== undefined,
        bodyHash: hash,
        personId,
        leadId: lead.id,
        name: input.name,
        email: input.email,
        phone: input.phone,
        phoneAsTyped: input.phoneAsTyped,
        phoneCountry: input.country,
        ageBand: input.ageBand,
        childClass: input.childClass,
        message: input.message,
        messageHash: sameWords,
        readPaths: input.read,
        ...interest,
        ...asked,
        sourceId,
        sourcePath: input.sourcePath,
        blockId: input.blockId,
        ctaId: input.ctaId,
        ...campaign,
        elapsedMs: input.elapsedMs,
        withoutScript: input.idempotencyKey === undefined,
        flags,
        quarantined,
        createdAt: now,
      },
    })
    await grantConsents(tx, personId, id, notices, now)
    await tx.leadEvent.create({
      select: { id: true },
      data: { leadId: lead.id, kind: 'request', data: { submissionId: id, flags }, at: now },
    })
    if (!quarantined) {
      await recordEvent(tx, {
        type: 'request.received',
        personId,
        data: { submissionId: id, leadId: lead.id },
      })
    }
    if (sourceId) await countRequest(tx, sourceId, now)
    return { token, reference }
  })
}

async function findByKey(tx: Tx, keys: string[], hash: string): Promise<Receipt | null> {
  const found = await tx.submission.findFirst({
    where: { idempotencyKey: { in: keys } },
    select: { id: true, reference: true, bodyHash: true },
  })
  if (!found) return null
  if (found.bodyHash !== hash) {
    throw new AppError('conflict', {
      message:
        'Your request had reached us before you changed it. Send it once more if we should have the new words too.',
    })
  }
  return { token: receiptToken(found.id), reference: found.reference }
}

const DAY_MS = 86_400_000

/** What somebody says again themselves is no sign of anything. */
async function othersWhoSaid(
  tx: Tx,
  words: string | null,
  { email, phone }: RequestInput,
  now: Date,
): Promise<number> {
  if (words === null) return 0
  return tx.submission.count({
    where: {
      messageHash: words,
      createdAt: { gt: new Date(now.getTime() - DAY_MS) },
      email: { not: email },
      phone: { not: phone },
    },
  })
}

async function existingSource(tx: Tx, id: string | null): Promise<string | null> {
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
