import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { recordedNotice } from '#lib/consent/staff-notices.ts'
import { transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { identifiersOf, lockIdentifiers } from '#lib/people/matching.ts'
import { requireContactable } from '#lib/people/suppression.ts'
import type { Entry, EntryInput } from './entry-input.ts'
import { entryHash } from './keys.ts'
import { storeRequest } from './store-request.ts'

type EnteredRequest = { leadId: string; reference: string; isNew: boolean }

/** Enters the request of a caller or a walk-in; their consent was given orally. */
export function enterRequest(actor: Actor, input: EntryInput): Promise<EnteredRequest> {
  const { origin, topic, key, entry } = input
  return storeEntry(actor, { origin, topic, course: null, key: `desk:${key}`, entry })
}

export type RequestEntry = {
  origin: 'CALL' | 'WALK_IN' | 'IMPORT'
  course: string | null
  topic: string | null
  /** An entry with the same key as an earlier one is the same request. */
  key: string
  /** The same key by earlier secrets. */
  formerKeys?: readonly string[]
  entry: Entry
}

/**
 * Stores one request that did not come by the form. Calling it again with the same key stores
 * nothing.
 */
export function storeEntry(
  actor: Actor,
  { origin, course, topic, key, formerKeys = [], entry }: RequestEntry,
  now = new Date(),
): Promise<EnteredRequest> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  const { evidence, consentedAt, channel, language, ...sender } = entry
  const actorId = actorUserId(actor)
  return transaction(async (tx) => {
    const names = [key, sender.email, sender.phone].filter((it) => it !== null)
    await lockIdentifiers(tx, names)
    const stored = await tx.submission.findFirst({
      where: { idempotencyKey: { in: [key, ...formerKeys] } },
      select: { leadId: true, reference: true },
    })
    if (stored) return { ...stored, isNew: false }
    await requireContactable(tx, identifiersOf(sender))
    const hash = await recordedNotice(tx, origin === 'IMPORT' ? 'listed' : 'spoken')
    const bodyHash = entryHash({ ...sender, channel, language })
    const request = {
      sender,
      subject: { course, topic },
      wish: { channel, language, days: [], hours: null },
      provenance: { idempotencyKey: key, keyFromClient: false, bodyHash, origin },
      consent: {
        granted: [{ purpose: 'counselling' as const, hash }],
        at: consentedAt ?? now,
        evidence: { actorId, evidence },
      },
      actorId,
      flags: [],
      quarantined: false,
      suppressed: false,
    }
    const { id, leadId, reference } = await storeRequest(tx, request, now)
    const data = { submissionId: id, origin }
    await recordAudit(tx, actor, 'lead.enter', { kind: 'LEAD', id: leadId }, { data })
    return { leadId, reference, isNew: true }
  })
}
