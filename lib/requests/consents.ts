import { CONSENT_PURPOSES, type ConsentPurpose } from '#lib/consent/consent.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { consentField } from './schema.ts'

type Ticked = Record<ConsentPurpose, string | null>

/** A ticked box: the purpose and the hash of the notice beside it. */
export type Granted = { purpose: ConsentPurpose; hash: string }

/**
 * The notices beside the ticked boxes, all of them in force. * @throws AppError validation if one
 * was replaced meanwhile: the visitor must read the new text first, which is in `data.notices`
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
    const message = 'The text next to this box has changed. Please read it and tick the box again.'
    throw new AppError('validation', {
      message,
      fields: Object.fromEntries(replaced.map((it) => [consentField[it.purpose], [message]])),
      data: { notices: await inForce(tx, replaced) },
    })
  }
  return wanted
}

/** The notice in force beside a box whose notice was replaced. */
type NewNotice = { field: string; hash: string; text: string }

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

type Grant = {
  granted: readonly Granted[]
  at: Date
  /** If no box was ticked: who recorded the consent, and how it was given. */
  evidence?: { actorId?: string | null; evidence?: string }
}

export async function grantConsents(
  tx: Tx,
  of: { personId: string; submissionId: string },
  { granted, at, evidence = {} }: Grant,
): Promise<void> {
  for (const { purpose, hash } of granted) {
    const consent = {
      ...of,
      ...evidence,
      purpose,
      action: 'GRANTED',
      noticeHash: hash,
      at,
    } as const
    await tx.consentEvent.create({ data: consent, select: { id: true } })
  }
}
