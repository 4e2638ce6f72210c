import type { Tx } from '#lib/db.ts'

export type Identifiers = { email: string; phone: string }

export type Match = {
  /** Null: nobody, or more than one could be meant; then a new person begins. */
  personId: string | null
  /** Others who share a part of it: somebody decides. */
  maybe: string[]
}

/**
 * Whose request this is. Identifiers are unverified until proved, and families share a phone: only
 * where phone and e-mail both belong to one and the same person is it that person.
 */
export async function matchPerson(tx: Tx, { email, phone }: Identifiers): Promise<Match> {
  const rows = await tx.personIdentifier.findMany({
    where: {
      OR: [
        { kind: 'EMAIL', value: email },
        { kind: 'PHONE', value: phone },
      ],
      person: { state: 'ACTIVE' },
    },
    select: { personId: true, kind: true },
  })
  const owners = (kind: 'EMAIL' | 'PHONE') =>
    new Set(rows.filter((it) => it.kind === kind).map((it) => it.personId))
  const byPhone = owners('PHONE')
  const both = [...owners('EMAIL')].filter((it) => byPhone.has(it))
  const all = [...new Set(rows.map((it) => it.personId))]
  const personId = both.length === 1 ? (both[0] ?? null) : null
  return { personId, maybe: personId ? [] : all }
}

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
