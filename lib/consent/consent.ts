export const CONSENT_PURPOSES = ['counselling', 'updates', 'whatsapp', 'reading'] as const

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** Labels of the purposes for lists and mail; the exact text is that of the notice. */
export const purposeLabel: Record<ConsentPurpose, string> = {
  counselling: 'Contact about requests',
  updates: 'News by e-mail',
  whatsapp: 'Answers on WhatsApp',
  reading: 'Showing the counsellor which pages were read',
}

/** Read out to a person whose request staff enter. A changed text needs a new version in staff-notices.ts. */
export const SPOKEN_CONSENT =
  'You may call or write to me about this request, and keep what I told you for that purpose. I can withdraw this at any time.'

/** The notice in force beside a box. `hash` identifies exactly this text. */
export type ConsentNoticeView = {
  purpose: ConsentPurpose
  version: string
  hash: string
  text: string
  required: boolean
}

/** A current or former notice of a purpose. */
export type NoticeVersion = {
  hash: string
  version: string
  text: string
  /** The text with its placeholders; null: it has none. */
  template: string | null
  createdAt: Date
  /** Null: in force. */
  replacedAt: Date | null
  /** Number of consents to exactly this notice. */
  granted: number
}
