import { randomBytes, randomUUID } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { promiseOf } from '#lib/leads/contact-preference/team.ts'
import { readTeam } from '#lib/leads/contact-preference/team-settings.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { lockIdentifiers } from '#lib/people/matching.ts'
import { grantConsents } from './consents.ts'
import type { Entry, EntryInput } from './entry-input.ts'
import { importKey, receiptToken, tokenHash } from './keys.ts'
import { interestOf, personOf } from './person-of.ts'
import { referenceFrom } from './request.ts'

export type Entered = { leadId: string; reference: string; isNew: boolean }

/** Somebody called or came in; the consent is the one that they gave in words. */
export function enterRequest(actor: Actor, input: EntryInput): Promise<Entered> {
  const { origin, topic, key, entry } = input
  return storeEntry(actor, { origin, topic, course: null, key: `desk:${key}`, entry })
}

export type ToStore = {
  origin: 'CALL' | 'WALK_IN' | 'IMPORT'
  course: string | null
  topic: string | null
  /** The same again is the same request. */
  key: string
  entry: Entry
}

/** One request that did not come by the form, all or nothing, once however often it is stored. */
export function storeEntry(actor: Actor, given: ToStore, now = new Date()): Promise<Entered> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  const { entry, key, origin } = given
  const { evidence, consentedAt, ...said } = entry
  return transaction(async (tx) => {
    const names = [key, said.email, said.phone].filter((it) => it !== null)
    await lockIdentifiers(tx, names)
    const before = await tx.submission.findUnique({
      where: { idempotencyKey: key },
      select: { leadId: true, reference: true },
    })
    if (before) return { ...before, isNew: false }
    const notice = await tx.consentNotice.findFirstOrThrow({
      where: { purpose: 'counselling', replacedAt: null },
      select: { hash: true },
    })
    const person = await personOf(tx, said, false)
    const personId = person.id
    const interest = await interestOf(tx, given)
    const { team, timeZone } = await readTeam(tx)
    const wish = { channel: said.channel, language: said.language, days: [], hours: null }
    const asked = { ...promiseOf(wish, team, timeZone), maxAttempts: team.maxAttempts }
    const lead = await openLead(tx, { person, interest, asked, quarantined: false, now })
    const id = randomUUID()
    const reference = referenceFrom(randomBytes(8))
    await tx.submission.create({
      data: {
        ...said,
        ...interest,
        ...asked,
        id,
        reference,
        origin,
        personId,
        leadId: lead.id,
        receiptTokenHash: tokenHash(receiptToken(id)),
        idempotencyKey: key,
        keyFromClient: false,
        bodyHash: importKey(said),
        flags: [],
        createdAt: now,
      },
    })
    const granted = [{ purpose: 'counselling' as const, hash: notice.hash }]
    const evidenced = { actorId: actorUserId(actor), evidence }
    await grantConsents(tx, personId, id, granted, consentedAt ?? now, evidenced)
    await note(tx, actor, { leadId: lead.id, submissionId: id, origin }, now)
    const data = { submissionId: id, leadId: lead.id }
    await recordEvent(tx, { type: 'request.received', personId, data })
    return { leadId: lead.id, reference, isNew: true }
  })
}

type Written = { leadId: string; submissionId: string; origin: string }

async function note(tx: Tx, actor: Actor, { leadId, ...data }: Written, at: Date): Promise<void> {
  const actorId = actorUserId(actor)
  await tx.leadEvent.create({ data: { leadId, kind: 'request', data, actorId, at } })
  await recordAudit(tx, actor, 'lead.enter', { kind: 'LEAD', id: leadId }, { data })
}
