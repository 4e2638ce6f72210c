import type { Tx } from '#lib/db.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.ts'

export type StandingConsent = {
  purpose: ConsentPurpose
  noticeHash: string
  submissionId: string | null
}

/**
 * What this person agreed to and has not taken back. A withdrawal that names a request ends what
 * was given with that request; one that names none ends all that was given before it.
 */
export async function standingConsents(tx: Tx, personId: string): Promise<StandingConsent[]> {
  const rows = await tx.consentEvent.findMany({
    where: { personId },
    select: { purpose: true, action: true, noticeHash: true, submissionId: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return standingOf(rows)
}

type Row = { purpose: string; action: string; noticeHash: string; submissionId: string | null }

/** The same of the events of one person, the oldest first. */
export function standingOf(rows: readonly Row[]): StandingConsent[] {
  const standing = new Map<string, StandingConsent>()
  for (const { action, ...row } of rows) {
    const purpose = CONSENT_PURPOSES.find((it) => it === row.purpose)
    if (!purpose) continue
    const key = `${purpose} ${row.submissionId}`
    if (action === 'GRANTED') standing.set(key, { ...row, purpose })
    else if (row.submissionId) standing.delete(key)
    else for (const [of, it] of standing) if (it.purpose === purpose) standing.delete(of)
  }
  return [...standing.values()]
}
