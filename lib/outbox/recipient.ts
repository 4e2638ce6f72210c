import { activeConsents } from '#lib/consent/active.ts'
import { db } from '#lib/database/db.ts'
import { resolvePerson } from '#lib/people/resolve-person.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { isEndingEvent } from './event.ts'

const fields = {
  id: true,
  name: true,
  state: true,
  doNotContact: true,
  mergedIntoId: true,
  identifiers: { select: { value: true } },
  consents: {
    select: {
      purpose: true,
      action: true,
      at: true,
      submissionId: true,
      notice: { select: { hash: true, version: true } },
      submission: { select: { provedAt: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  },
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof fields }>

export type Recipient = {
  person: Row
  /** One entry for each purpose: the last consent if it is active, else its last event. */
  consents: Row['consents']
  /** Purposes with an active consent. */
  activePurposes: Set<string>
}

/** The person that a record has become by merges, with their consents; null: there is none. */
export async function findRecipient(personId: string): Promise<Recipient | null> {
  const person = await findPerson(personId)
  if (person?.state !== 'MERGED') return person && withConsents(person)
  const id = await resolvePerson(db, personId)
  const merged = id === null ? null : await findPerson(id)
  return merged && withConsents(merged)
}

const findPerson = (id: string): Promise<Row | null> =>
  db.person.findUnique({ where: { id }, select: fields })

async function withConsents(person: Row): Promise<Recipient> {
  const active = await activeConsents(db, person.id)
  const activePurposes = new Set<string>(active.map(({ purpose }) => purpose))
  const purposes = [...new Set(person.consents.map((it) => it.purpose))]
  const consents = purposes.flatMap((purpose) => {
    const own = person.consents.filter((it) => it.purpose === purpose)
    const given = own.find(
      (it) =>
        it.action === 'GRANTED' &&
        active.some(
          ({ noticeHash, submissionId }) =>
            noticeHash === it.notice.hash && submissionId === it.submissionId,
        ),
    )
    return (activePurposes.has(purpose) ? given : own[0]) ?? []
  })
  return { person, consents, activePurposes }
}

/**
 * Why an event about a person must not go out now; null: it may. Without an active consent to
 * counselling only ending events go out.
 */
export function reasonNotToSend(
  type: string,
  { person, activePurposes }: Recipient,
): string | null {
  if (isEndingEvent(type)) return null
  if (person.state !== 'ACTIVE') return 'The person is suppressed or erased.'
  // The person has just requested it, even if they stopped all other contact.
  if (type === 'access.requested' || type === 'request.confirm') return null
  if (person.doNotContact) return 'The person does not want to be contacted.'
  return activePurposes.has('counselling') ? null : 'There is no active consent to counselling.'
}
