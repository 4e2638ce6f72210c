import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { isEnding } from './event.ts'

const fields = {
  id: true,
  name: true,
  state: true,
  doNotContact: true,
  mergedIntoId: true,
  identifiers: {
    select: { kind: true, value: true, verifiedAt: true },
    orderBy: [{ verifiedAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
  },
  consents: {
    select: { purpose: true, action: true, at: true, notice: { select: { version: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  },
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof fields }>

export type Standing = {
  person: Row
  /** The last word on each purpose. */
  consents: Row['consents']
}

/** A person as they are now, also if their record has joined another; null: nobody any more. */
export async function standingOf(personId: string): Promise<Standing | null> {
  let id: string | null = personId
  // Merges of merges; a circle cannot be, but nobody waits for one.
  for (let hop = 0; id && hop < 10; hop += 1) {
    const person: Row | null = await db.person.findUnique({ where: { id }, select: fields })
    if (!person) return null
    if (person.state !== 'MERGED') return { person, consents: lastWords(person.consents) }
    id = person.mergedIntoId
  }
  return null
}

function lastWords(consents: Row['consents']): Row['consents'] {
  const purposes = [...new Set(consents.map((it) => it.purpose))]
  return purposes.flatMap((purpose) => consents.find((it) => it.purpose === purpose) ?? [])
}

/**
 * Why this event may not tell of this person now; null: it may. Without a standing consent to
 * counselling only what ends something goes out.
 */
export function reasonToKeep(type: string, { person, consents }: Standing): string | null {
  if (isEnding(type)) return null
  if (person.state !== 'ACTIVE') return 'The person’s data is sealed or erased.'
  if (person.doNotContact) return 'The person does not want to be contacted.'
  const counselling = consents.find((it) => it.purpose === 'counselling')
  return counselling?.action === 'GRANTED' ? null : 'No consent to counselling stands.'
}
