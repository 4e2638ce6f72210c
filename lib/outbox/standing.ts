import { standingConsents } from '#lib/consent/standing.ts'
import { db } from '#lib/database/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { isEnding } from './event.ts'

const fields = {
  id: true,
  name: true,
  state: true,
  doNotContact: true,
  mergedIntoId: true,
  identifiers: { select: { value: true } },
  consents: {
    select: { purpose: true, action: true, at: true, notice: { select: { version: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  },
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof fields }>

export type Standing = {
  person: Row
  /** One line a purpose: as it was given last where it stands, else how it ended. */
  consents: Row['consents']
  /** Purposes for which a consent stands. */
  standing: Set<string>
}

/** A person as they are now, also if their record has joined another; null: nobody any more. */
export async function standingOf(personId: string): Promise<Standing | null> {
  let id: string | null = personId
  // Merges of merges; a circle cannot be, but nobody waits for one.
  for (let hop = 0; id && hop < 10; hop += 1) {
    const person: Row | null = await db.person.findUnique({ where: { id }, select: fields })
    if (!person) return null
    if (person.state !== 'MERGED') return withConsents(person)
    id = person.mergedIntoId
  }
  return null
}

async function withConsents(person: Row): Promise<Standing> {
  const standing = new Set<string>(
    (await standingConsents(db, person.id)).map(({ purpose }) => purpose),
  )
  const purposes = [...new Set(person.consents.map((it) => it.purpose))]
  const consents = purposes.flatMap((purpose) => {
    const own = person.consents.filter((it) => it.purpose === purpose)
    const given = own.find((it) => it.action === 'GRANTED')
    return (standing.has(purpose) ? given : own[0]) ?? []
  })
  return { person, consents, standing }
}

/**
 * Why this event may not tell of this person now; null: it may. Without a standing consent to
 * counselling only what ends something goes out.
 */
export function reasonToKeep(type: string, { person, standing }: Standing): string | null {
  if (isEnding(type)) return null
  if (person.state !== 'ACTIVE') return 'The person’s data is sealed or erased.'
  // They asked for it this minute, whatever else they do not want.
  if (type === 'access.requested') return null
  if (person.doNotContact) return 'The person does not want to be contacted.'
  return standing.has('counselling') ? null : 'No consent to counselling stands.'
}
