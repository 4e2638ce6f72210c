import type { Tx } from '#lib/database/db.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.ts'

type ActiveConsent = {
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
 * The consents of a person that were not withdrawn. A withdrawal with a request ends what was given
 * with that request; one without ends everything of its purpose that was given before it.
 */
export async function activeConsents(tx: Tx, personId: string): Promise<ActiveConsent[]> {
  const rows = await tx.consentEvent.findMany({
    where: { personId },
    select: fields,
    orderBy: [...inOrder],
  })
  return activeConsentsAfter(rows)
}

/** `activeConsents` of several persons; a person without consents has no or an empty entry. */
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

/** Those of these persons who have an active consent to the purpose. */
export async function findConsentingPersons(
  tx: Tx,
  personIds: readonly string[],
  purpose: ConsentPurpose,
): Promise<Set<string>> {
  const active = await activeConsentsByPerson(tx, personIds, purpose)
  return new Set([...active].flatMap(([id, own]) => (own.length > 0 ? [id] : [])))
}

/** The notices that are agreed to with a request and not withdrawn, each purpose once. */
export async function activeNotices(
  tx: Tx,
  { personId, submissionId }: { personId: string; submissionId: string },
): Promise<{ purpose: ConsentPurpose; text: string; version: string }[]> {
  const active = await activeConsents(tx, personId)
  const own = active.filter((it) => it.submissionId === submissionId)
  const notices = await tx.consentNotice.findMany({
    where: { hash: { in: own.map((it) => it.noticeHash) } },
    select: { hash: true, text: true, version: true },
  })
  return CONSENT_PURPOSES.flatMap((purpose) => {
    const given = own.findLast((it) => it.purpose === purpose)
    const notice = notices.find((it) => it.hash === given?.noticeHash)
    return notice ? [{ purpose, text: notice.text, version: notice.version }] : []
  })
}

type Row = Omit<ActiveConsent, 'purpose'> & { purpose: string; action: string }

/** The active consents after these events of one person, given oldest first. */
function activeConsentsAfter(rows: readonly Row[]): ActiveConsent[] {
  const active = new Map<string, ActiveConsent>()
  for (const { action, noticeHash, submissionId, at, ...row } of rows) {
    const purpose = CONSENT_PURPOSES.find((it) => it === row.purpose)
    if (!purpose) continue
    const key = `${purpose} ${submissionId}`
    if (action === 'GRANTED') active.set(key, { purpose, noticeHash, submissionId, at })
    else if (submissionId) active.delete(key)
    else for (const [of, it] of active) if (it.purpose === purpose) active.delete(of)
  }
  return [...active.values()]
}
