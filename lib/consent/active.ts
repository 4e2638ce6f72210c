import type { Tx } from '#lib/database/db.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.ts'

export type ActiveConsent = {
  purpose: ConsentPurpose
  noticeHash: string
  submissionId: string | null
  at: Date
}

const fields = {
  personId: true,
  purpose: true,
  action: true,
  noticeHash: true,
  submissionId: true,
  at: true,
} as const

const inOrder = [{ at: 'asc' }, { id: 'asc' }] as const

/**
 * What this person agreed to and has not taken back. A withdrawal that names a request ends what
 * was given with that request; one that names none ends all that was given before it.
 */
export async function activeConsents(tx: Tx, personId: string): Promise<ActiveConsent[]> {
  const rows = await tx.consentEvent.findMany({
    where: { personId },
    select: fields,
    orderBy: [...inOrder],
  })
  return activeConsentsAfter(rows)
}

/** The same of several, by person; who agreed to nothing has no entry, or an empty one. */
export async function activeConsentsByPerson(
  tx: Tx,
  personIds: readonly string[],
  purpose?: ConsentPurpose,
): Promise<Map<string, ActiveConsent[]>> {
  const rows = await tx.consentEvent.findMany({
    where: { personId: { in: [...personIds] }, ...(purpose ? { purpose } : {}) },
    select: fields,
    orderBy: [...inOrder],
  })
  const byPerson = Map.groupBy(rows, (it) => it.personId)
  return new Map([...byPerson].map(([id, own]) => [id, activeConsentsAfter(own)]))
}

/** Who of these persons still agrees to one purpose. */
export async function findConsentingPersons(
  tx: Tx,
  personIds: readonly string[],
  purpose: ConsentPurpose,
): Promise<Set<string>> {
  const standing = await activeConsentsByPerson(tx, personIds, purpose)
  return new Set([...standing].flatMap(([id, own]) => (own.length > 0 ? [id] : [])))
}

type Row = Omit<ActiveConsent, 'purpose'> & { purpose: string; action: string }

/** The same of the events of one person, the oldest first. */
export function activeConsentsAfter(rows: readonly Row[]): ActiveConsent[] {
  const standing = new Map<string, ActiveConsent>()
  for (const { action, noticeHash, submissionId, at, ...row } of rows) {
    const purpose = CONSENT_PURPOSES.find((it) => it === row.purpose)
    if (!purpose) continue
    const key = `${purpose} ${submissionId}`
    if (action === 'GRANTED') standing.set(key, { purpose, noticeHash, submissionId, at })
    else if (submissionId) standing.delete(key)
    else for (const [of, it] of standing) if (it.purpose === purpose) standing.delete(of)
  }
  return [...standing.values()]
}
