export const CONSENT_PURPOSES = ['counselling', 'updates', 'whatsapp', 'reading'] as const

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** What somebody agrees to, for lists and letters; the exact words are the notice's. */
export const purposeLabel: Record<ConsentPurpose, string> = {
  counselling: 'Being called or written to about requests',
  updates: 'News by e-mail',
  whatsapp: 'Answers on WhatsApp',
  reading: 'The counsellor sees which pages they read here',
}

/** The sentence beside a box, as it is in force. `hash` names exactly these words. */
export type ConsentNoticeView = {
  purpose: ConsentPurpose
  version: string
  hash: string
  text: string
  required: boolean
}

/** One text that stands or stood beside a box. */
export type NoticeVersion = {
  hash: string
  version: string
  text: string
  createdAt: Date
  /** Null: in force. */
  replacedAt: Date | null
  /** How often somebody agreed to exactly these words. */
  granted: number
}
