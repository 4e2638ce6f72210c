import type { Tx } from '#lib/database/db.ts'

/** At least one of the two is not null. */
export type Identifiers = { email: string | null; phone: string | null }

type Match = {
  /** Null: no or more than one person matches; then a new one is created. */
  personId: string | null
  /** Other persons who share an identifier: staff decide whether to merge them. */
  maybe: string[]
}

/**
 * Finds the person who sent a request. Families share a phone, so a person matches only if both
 * phone and e-mail are theirs, or if one is verified as theirs and the other is not verified as
 * another person's. A match adds no identifier to the person, since somebody else may have sent the
 * request.
 */
export async function matchPerson(tx: Tx, { email, phone }: Identifiers): Promise<Match> {
  const rows = await tx.personIdentifier.findMany({
    where: {
      OR: identifiersOf({ email, phone }),
      person: { state: 'ACTIVE' },
    },
    select: { personId: true, kind: true, verifiedAt: true },
  })
  const distinct = (of: typeof rows) => [...new Set(of.map((it) => it.personId))]
  const byPhone = distinct(rows.filter((it) => it.kind === 'PHONE'))
  const both = distinct(rows.filter((it) => it.kind === 'EMAIL' && byPhone.includes(it.personId)))
  const proved = distinct(rows.filter((it) => it.verifiedAt !== null))
  const [one = null] = proved.length > 0 ? proved : both
  const personId = (proved.length > 0 ? proved : both).length === 1 ? one : null
  // Persons who share a phone were proposed when the second one was created.
  const maybe = personId && proved.length === 0 ? [] : distinct(rows)
  return { personId, maybe: maybe.filter((it) => it !== personId) }
}

export const identifiersOf = ({ email, phone }: Identifiers) => [
  ...(email === null ? [] : [{ kind: 'EMAIL' as const, value: email }]),
  ...(phone === null ? [] : [{ kind: 'PHONE' as const, value: phone }]),
]

/** Locks these names until the transaction ends, always in the same order: requests of one person queue. */
export async function lockIdentifiers(tx: Tx, names: readonly string[]): Promise<void> {
  const sorted = [...names].sort()
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(name, 7)) FROM unnest(${sorted}::text[]) AS name`
}

/** Proposes merges for staff to decide. Ids are ordered, so that a pair is proposed once. */
export async function proposeMerges(
  tx: Tx,
  personId: string,
  others: readonly string[],
): Promise<void> {
  if (others.length === 0) return
  await tx.mergeProposal.createMany({
    data: others.map((other) => {
      const [aId = '', bId = ''] = [personId, other].sort()
      return { aId, bId, reason: 'The persons share a phone number or an e-mail address.' }
    }),
    skipDuplicates: true,
  })
}
