import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { keyedHash } from '#lib/auth/secrets.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { jurisdictionOf } from '#lib/people/jurisdiction.ts'
import { identifiersOf, lockIdentifiers, proposeMerges } from '#lib/people/matching.ts'
import { readPhone } from '#lib/people/schema.ts'
import { findSuppressions, requireContactable, suppressStopped } from '#lib/people/suppression.ts'
import { changeLead } from './change-lead.ts'
import { reopenLead } from './close.ts'
import { readTeam } from './contact-preference/team-settings.ts'
import { recordLeadEvent } from './record-lead-event.ts'

/** Name and addresses as they should be; the phone as it was typed. */
type ContactCorrection = { name: string; phone: string | null; email: string | null }

const CONTACT_FIELDS = ['name', 'phone', 'email'] as const
type ContactField = (typeof CONTACT_FIELDS)[number]
type Contact = Record<ContactField, string | null>
type Phone = { number: string | null; country: string }

/**
 * Corrects the contact data of a case, for staff. The audit keeps the old values as hashes, and the
 * last digits of a phone number.
 *
 * @throws AppError validation if the phone number is none
 */
export async function correctContact(
  actor: Actor,
  { id, ...correction }: ContactCorrection & { id: string },
): Promise<void> {
  await transaction(async (tx) => {
    const current = await findCurrent(tx, { leadId: id })
    const phone = await readCorrectedPhone(tx, correction, current.phoneCountry)
    await lockIdentifiers(tx, valuesOf({ ...correction, phone: phone.number }))
    await changeLead(
      actor,
      id,
      async (tx, _, now) => {
        const by = { by: 'staff', actorId: actorUserId(actor) } as const
        const { what, before } = await correct(tx, current.id, correction, phone, by, now)
        if (what.length === 0) return null
        const subject = { kind: 'PERSON', id: current.personId } as const
        await recordAudit(tx, actor, 'person.correct', subject, {
          data: { fields: what, before: hashed(before, what) },
        })
        return { kind: 'corrected', data: { submissionId: current.id, what } }
      },
      { within: tx },
    )
  })
}

/**
 * Corrects the contact data of a request, for the visitor who has proved their mailbox.
 *
 * @param persons whom the mailbox belongs to
 * @throws AppError not-found for a request of somebody else; validation if the phone number is none
 */
export async function correctOwnContact(
  persons: readonly string[],
  { reference, name, phone: typed }: { reference: string; name: string; phone: string | null },
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const current = await findCurrent(tx, { reference, personId: { in: [...persons] } })
    const correction = { name, phone: typed, email: current.email }
    const phone = await readCorrectedPhone(tx, correction, current.phoneCountry)
    await lockIdentifiers(tx, valuesOf({ ...correction, phone: phone.number }))
    await tx.$executeRaw`SELECT 1 FROM "Person" WHERE "id" = ${current.personId}::uuid FOR UPDATE`
    const by = { by: 'visitor', actorId: null } as const
    const { what } = await correct(tx, current.id, correction, phone, by, now)
    if (what.length === 0) return
    const event = { kind: 'corrected', data: { submissionId: current.id, what } } as const
    await recordLeadEvent(tx, event, { leadId: current.leadId, at: now })
  })
}

const contactFields = {
  id: true,
  leadId: true,
  personId: true,
  name: true,
  phone: true,
  email: true,
  phoneCountry: true,
} as const

type Which = { leadId: string } | { reference: string; personId: { in: string[] } }

async function findCurrent(tx: Tx, which: Which) {
  const current = await tx.submission.findFirst({
    where: { ...which, person: { state: 'ACTIVE' } },
    select: contactFields,
    orderBy: { createdAt: 'desc' },
  })
  if (!current) throw new AppError('not-found')
  return current
}

async function readCorrectedPhone(
  tx: Tx,
  { phone, email }: ContactCorrection,
  country: string | null,
): Promise<Phone> {
  const home = country ?? (await readTeam(tx)).country
  if (phone === null && email === null) {
    throw new AppError('validation', {
      fields: { phone: ['Enter a phone number or an e-mail address.'] },
    })
  }
  if (phone === null) return { number: null, country: home }
  const read = readPhone(phone, home)
  if (!read.ok) throw new AppError('validation', { fields: { phone: [read.message] } })
  return read
}

type By = { by: 'staff' | 'visitor'; actorId: string | null }

/**
 * Replaces what has changed in this request, and the same old value in the person's other requests.
 * A case that was closed because of a wrong number opens again with the right one.
 */
async function correct(
  tx: Tx,
  submissionId: string,
  correction: ContactCorrection,
  phone: Phone,
  by: By,
  now: Date,
): Promise<{ what: ContactField[]; before: Contact }> {
  const before = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: contactFields,
  })
  const { personId, leadId } = before
  const after: Contact = { ...correction, phone: phone.number }
  const what = CONTACT_FIELDS.filter((it) => before[it] !== after[it])
  if (what.length === 0) return { what, before }
  const isNew = ({ value }: { value: string }) => value !== before.email && value !== before.phone
  const added = identifiersOf(after).filter(isNew)
  if (by.by === 'staff') await requireContactable(tx, added)
  else if ((await findSuppressions(tx, added)).length > 0) throw cannotTake()
  // A trigger keeps requests as they were sent, except for these columns while this is on.
  await tx.$executeRaw`SELECT set_config('lectern.correction', 'on', true)`
  for (const field of what) {
    await tx.submission.updateMany({
      where: { personId, ...(before[field] === null ? { leadId } : { [field]: before[field] }) },
      data:
        field === 'phone'
          ? { phone: phone.number, phoneAsTyped: correction.phone, phoneCountry: phone.country }
          : // Whoever reads the new mailbox has confirmed nothing yet.
            { [field]: after[field], ...(field === 'email' ? { provedAt: null } : {}) },
    })
  }
  await tx.$executeRaw`SELECT set_config('lectern.correction', 'off', true)`
  if (what.includes('name')) {
    await tx.person.updateMany({
      where: { id: personId, OR: [{ name: before.name }, { name: null }] },
      data: { name: correction.name },
    })
  }
  await replaceIdentifiers(tx, personId, before, after)
  const { doNotContact } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { doNotContact: true },
  })
  // A stop goes with the person to the new number.
  if (doNotContact) await suppressStopped(tx, personId, now, { sparesShared: true })
  if (what.includes('phone')) {
    const jurisdiction = jurisdictionOf(phone.country)
    await tx.person.update({ where: { id: personId }, data: { jurisdiction } })
    await reopenWrongNumbers(tx, personId, by, now)
  }
  await recordEvent(tx, { type: 'request.changed', personId, data: { submissionId, leadId } })
  return { what, before }
}

/** A visitor does not learn that somebody else with this number has stopped contact. */
const cannotTake = () =>
  new AppError('validation', {
    fields: {
      phone: [
        'We cannot use this number. Enter another one, or leave it empty and we will write to you.',
      ],
    },
  })

/** An address that the person has proved stays theirs. */
async function replaceIdentifiers(tx: Tx, personId: string, before: Contact, after: Contact) {
  const values = (it: Contact) => identifiersOf({ email: it.email, phone: it.phone })
  const kept = new Set(values(after).map((it) => it.value))
  const gone = values(before).filter((it) => !kept.has(it.value))
  for (const it of gone) {
    await tx.personIdentifier.deleteMany({ where: { ...it, personId, verifiedAt: null } })
  }
  for (const it of values(after)) {
    const rows = await tx.personIdentifier.findMany({
      where: { ...it, person: { state: 'ACTIVE' } },
      select: { personId: true },
    })
    if (rows.some((row) => row.personId === personId)) continue
    await tx.personIdentifier.create({ data: { ...it, personId }, select: { id: true } })
    await proposeMerges(
      tx,
      personId,
      rows.map((row) => row.personId),
    )
  }
}

async function reopenWrongNumbers(tx: Tx, personId: string, { by, actorId }: By, at: Date) {
  const closed = await tx.lead.findMany({
    where: { personId, outcome: 'wrong number', closedAt: { not: null } },
    select: { id: true },
  })
  for (const { id } of closed) {
    await reopenLead(tx, id, { by, actorId, stage: 'NEW', at, onlyIf: 'wrong number' })
  }
}

const valuesOf = ({ email, phone }: Contact) => [email, phone].filter((it) => it !== null)

/** Old values as keyed hashes; of a phone number also its last four digits. */
function hashed(before: Contact, what: readonly ContactField[]): Record<string, string> {
  const hash = (value: string) =>
    keyedHash(`corrected\n${value}`).toString('base64url').slice(0, 22)
  return Object.fromEntries(
    what.flatMap((field) => {
      const value = before[field]
      if (value === null) return []
      const ending = field === 'phone' ? ` …${value.slice(-4)}` : ''
      return [[field, `${hash(value)}${ending}`]]
    }),
  )
}
