import type { ConsentPurpose } from '#lib/consent/consent.ts'
import type { ContactPreference } from '#lib/leads/contact-preference/contact-preference.ts'
import type { Channel, PageRead } from '#lib/leads/lead.ts'

/** A request as its sender sees it, without what counsellors wrote. */
export type ReceiptView = {
  reference: string
  createdAt: Date
  /** When the sender last changed it on the receipt; null: never. */
  changedAt: Date | null
  name: string
  /** The last digits only: others may see the address of a receipt. */
  phoneEnding: string | null
  courseTitle: string | null
  topicName: string | null
  message: string | null
  sourcePath: string | null
  /** Pages that the sender has read, if they consented to sending them. */
  read: PageRead[]
  /** Of the promo with the form that was sent; null: that of the settings. */
  thankYou: string | null
  /** `closed`: staff have closed the case. */
  state: 'open' | 'withdrawn' | 'stopped' | 'closed'
  withdrawnAt: Date | null
  contactPreference: ContactPreference
  /** Time zones to choose from: the current one and those of the number's country. */
  timeZones: string[]
  maxAttempts: number
  /** The case was closed because the phone number is somebody else's. */
  wrongNumber: boolean
  attemptsLeft: number
  /** First name of the assigned counsellor; null: unassigned. */
  caller: string | null
  /** Earliest time of the next contact attempt; null: at any time. */
  nextAt: Date | null
  /** Contact attempts so far, oldest first. */
  contacts: { at: Date; channel: Channel; text: string }[]
  /** Domains of the mailbox: the typed one, and the one that was probably meant; null: no doubt. */
  mailboxSlip: { typed: string; meant: string } | null
  /** The reader of the mailbox has confirmed the request. */
  proved: boolean
  /** The preference is that of the case; else the case has other requests, and this one is not confirmed. */
  wholeCase: boolean
  /** The consent to WhatsApp is active. */
  whatsapp: boolean
  consents: {
    purpose: ConsentPurpose
    text: string
    version: string
    grantedAt: Date
    isActive: boolean
  }[]
}

export const RECEIPT_STEPS = [
  'change',
  'withdraw',
  'consent',
  'stop',
  'restore',
  'confirm',
] as const

export type ReceiptStep = (typeof RECEIPT_STEPS)[number]

/** A receipt ends so long after its case was closed. */
const RECEIPT_DAYS_AFTER_CLOSING = 90

const endOfReceipts = (now: Date) =>
  new Date(now.getTime() - RECEIPT_DAYS_AFTER_CLOSING * 86_400_000)

export const isReceiptOpen = ({ closedAt }: { closedAt: Date | null }, now: Date): boolean =>
  closedAt === null || closedAt > endOfReceipts(now)

/** Where clause of requests whose receipt is still open. */
export const openReceipt = (now: Date) => ({
  lead: {
    OR: [{ closedAt: null }, { closedAt: { gt: endOfReceipts(now) } }],
  },
})
