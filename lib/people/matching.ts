import type { Tx } from '#lib/database/db.ts'

/** One of the two at least. */
export type Identifiers = { email: string | null; phone: string | null }

export type Match = {
  /** Null: nobody, or more than one could be meant; then a new person begins. */
  personId: string | null
  /** Others who share a part of it: somebody decides. */
  maybe: string[]
}

/**
 * Whose request this is. Identifiers are unverified until proved, and families share a phone: it is
 * a known person's only where phone and e-mail both belong to one and the same, or where one of
 * them was proved to be that person's and the other was not proved to be somebody else's. Such a
 * request brings the person no new identifier: whoever sent it may not be who they say.
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
  // Who share a phone were proposed when the second of them came.
  const maybe = personId && proved.length === 0 ? [] : distinct(rows)
  return { personId, maybe: maybe.filter((it) => it !== personId) }
}

export const identifiersOf = ({ email, phone }: Identifiers) => [
  ...(email === null ? [] : [{ kind: 'EMAIL' as const, value: email }]),
  ...(phone === null ? [] : [{ kind: 'PHONE' as const, value: phone }]),
]

/** One lock an identifier, always in the same order: the same person twice at once waits for itself. */
export async function lockIdentifiers(tx: Tx, names: readonly string[]): Promise<void> {
  const sorted = [...names].sort()
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(name, 7)) FROM unnest(${sorted}::text[]) AS name`
}

/** Somebody may be two rows: staff decide. Ids stand in order, so that a pair is proposed once. */
export async function proposeMerges(
  tx: Tx,
  personId: string,
  others: readonly string[],
): Promise<void> {
  if (others.length === 0) return
  await tx.mergeProposal.createMany({
    data: others.map((other) => {
      const [aId = '', bId = ''] = [personId, other].sort()
      return { aId, bId, reason: 'They share a phone number or an e-mail address.' }
    }),
    skipDuplicates: true,
  })
}
