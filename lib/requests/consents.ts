import { CONSENT_PURPOSES, type ConsentPurpose } from '#lib/consent/consent.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { consentField } from './schema.ts'

type Ticked = Record<ConsentPurpose, string | null>

type Granted = { purpose: ConsentPurpose; hash: string }

/**
 * The notices whose words stood beside the ticked boxes.
 *
 * @throws AppError validation if one was replaced meanwhile: the new words have to be read first
 */
export async function requireCurrentNotices(tx: Tx, ticked: Ticked): Promise<Granted[]> {
  const wanted = CONSENT_PURPOSES.flatMap((purpose) => {
    const hash = ticked[purpose]
    return hash === null ? [] : [{ purpose, hash }]
  })
  const current = await tx.consentNotice.findMany({
    where: { hash: { in: wanted.map((it) => it.hash) }, replacedAt: null },
    select: { hash: true, purpose: true },
  })
  const replaced = wanted.filter(
    (it) => !current.some((now) => now.hash === it.hash && now.purpose === it.purpose),
  )
  if (replaced.length > 0) {
    const message = 'The words beside this box have changed. Please read them and tick it again.'
    throw new AppError('validation', {
      message,
      fields: Object.fromEntries(replaced.map((it) => [consentField[it.purpose], [message]])),
      data: { notices: await inForce(tx, replaced) },
    })
  }
  return wanted
}

/** A box whose words were replaced, and what stands beside it now. */
export type NewNotice = { field: string; hash: string; text: string }

async function inForce(tx: Tx, replaced: readonly Granted[]): Promise<NewNotice[]> {
  const rows = await tx.consentNotice.findMany({
    where: {
      purpose: { in: replaced.map((it) => it.purpose) },
      locale: 'en',
      replacedAt: null,
    },
    select: { purpose: true, hash: true, text: true },
  })
  return replaced.flatMap(({ purpose }) => {
    const now = rows.find((it) => it.purpose === purpose)
    return now ? [{ field: consentField[purpose], hash: now.hash, text: now.text }] : []
  })
}

export async function grantConsents(
  tx: Tx,
  personId: string,
  submissionId: string,
  granted: readonly Granted[],
  at: Date,
  /** Where no box was ticked: who wrote it down, and how it was given. */
  given: { actorId?: string | null; evidence?: string } = {},
): Promise<void> {
  for (const { purpose, hash } of granted) {
    const granted = {
      personId,
      submissionId,
      purpose,
      action: 'GRANTED',
      noticeHash: hash,
    } as const
    await tx.consentEvent.create({ data: { ...granted, at, ...given }, select: { id: true } })
  }
}
