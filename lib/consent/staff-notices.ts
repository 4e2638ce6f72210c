import type { Tx } from '#lib/database/db.ts'
import { noticeHash } from './activate.ts'
import { SPOKEN_CONSENT } from './consent.ts'

/** How a consent was given that no visitor ticked: read out to them, or recorded in a list. */
type RecordedConsent = 'spoken' | 'listed'

/**
 * What staff record as agreed to. The notices of the site are no proof here: nobody has seen them. How
 * the person agreed is the evidence of the consent. A changed text needs a new version.
 */
const recordedNotices = {
  spoken: {
    version: 'spoken-1',
    text: SPOKEN_CONSENT,
  },
  listed: {
    version: 'list-1',
    text: 'Contact about this request, agreed outside this site, for example on paper or at a fair. The record of the consent says how; the words that were agreed to are not stored here.',
  },
} as const satisfies Record<RecordedConsent, { version: string; text: string }>

/** The hash of the notice for a consent that staff record; stores the notice if it is the first one. */
export async function recordedNotice(tx: Tx, how: RecordedConsent): Promise<string> {
  const { version, text } = recordedNotices[how]
  const notice = { purpose: `counselling-${how}`, version, locale: 'en', required: true, text }
  const hash = noticeHash(notice)
  await tx.consentNotice.createMany({ data: [{ hash, ...notice }], skipDuplicates: true })
  return hash
}
