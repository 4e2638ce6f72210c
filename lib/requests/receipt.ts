import type { ConsentPurpose } from '#lib/consent/consent.ts'
import type { ContactPreference } from '#lib/leads/contact-preference/contact-preference.ts'
import type { Channel, PageRead } from '#lib/leads/lead.ts'

/** One request as its sender sees it; never what a counsellor wrote. */
export type ReceiptView = {
  reference: string
  createdAt: Date
  /** When the sender last changed it here. */
  changedAt: Date | null
  name: string
  /** Shown with all but its last digits hidden: a receipt's address may be seen by others. */
  phoneEnding: string | null
  courseTitle: string | null
  topicName: string | null
  message: string | null
  sourcePath: string | null
  /** Pages they read here, as far as they agreed to send them. */
  read: PageRead[]
  /** `over`: the case is closed by us. */
  state: 'open' | 'withdrawn' | 'stopped' | 'over'
  withdrawnAt: Date | null
  promise: ContactPreference
  maxAttempts: number
  attemptsLeft: number
  /** First name of who has taken it on. */
  caller: string | null
  /** When the next try may come; null: at any moment. */
  nextAt: Date | null
  /** Every try so far, oldest first. */
  contacts: { at: Date; channel: Channel; said: string }[]
  /** They agreed to WhatsApp. */
  whatsapp: boolean
  consents: {
    purpose: ConsentPurpose
    text: string
    version: string
    grantedAt: Date
    stands: boolean
  }[]
}

export const RECEIPT_STEPS = ['change', 'withdraw', 'consent', 'stop', 'restore'] as const

export type ReceiptStep = (typeof RECEIPT_STEPS)[number]
