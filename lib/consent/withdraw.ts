import type { Tx } from '#lib/database/db.ts'
import { activeConsents } from './active.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.ts'

/** Who recorded the withdrawal and its evidence, if the person did not withdraw online. */
export type WithdrawalEvidence = { actorId?: string | null; evidence?: string }

type Withdrawal = {
  /** Left out: every purpose. */
  purposes?: readonly ConsentPurpose[]
  /** Ends only consents given with this request; left out: all of the person. */
  submissionId?: string
  evidence?: WithdrawalEvidence
  at: Date
}

/**
 * Ends active consents of a person. A withdrawal is never dated before the consent that it ends,
 * since it would have no effect; another clock or an imported list may have given the consent a
 * later date. The caller holds the person's lock and handles the consequences.
 *
 * @returns the purposes that ended; empty: none was active
 */
export async function withdrawConsents(
  tx: Tx,
  personId: string,
  { purposes = CONSENT_PURPOSES, submissionId, evidence = {}, at }: Withdrawal,
): Promise<ConsentPurpose[]> {
  const active = await activeConsents(tx, personId)
  const wanted = active.filter(
    (it) =>
      purposes.includes(it.purpose) &&
      (submissionId === undefined || it.submissionId === submissionId),
  )
  const byPurpose = new Map(wanted.map((it) => [it.purpose, it]))
  const notBefore = new Date(Math.max(at.getTime(), ...wanted.map((it) => it.at.getTime())))
  await tx.consentEvent.createMany({
    data: [...byPurpose.values()].map(({ purpose, noticeHash }) => ({
      personId,
      purpose,
      noticeHash,
      action: 'WITHDRAWN' as const,
      at: notBefore,
      ...(submissionId === undefined ? {} : { submissionId }),
      ...evidence,
    })),
  })
  return [...byPurpose.keys()]
}
