import type { ConsentPurpose } from '#lib/consent/consent.ts'
import { visitorTime } from '#lib/leads/contact-preference/sentences.ts'
import type { ReceiptView } from '#lib/requests/receipt.ts'
import type { Settings } from '#lib/settings/schema.ts'

/** Title of the receipt. */
export const receiptTitle: Record<ReceiptView['state'], string> = {
  open: 'We have received your request',
  withdrawn: 'Your request is withdrawn',
  stopped: 'We will not contact you again',
  closed: 'Your request is closed',
}

/** What the receipt says first. */
export function receiptLead(
  { counselling, site }: Settings,
  { state, withdrawnAt, wrongNumber, thankYou }: ReceiptView,
): string {
  switch (state) {
    case 'open':
      return thankYou ?? counselling.thankYou
    case 'withdrawn':
      return withdrawnAt
        ? `You withdrew it on ${visitorTime(withdrawnAt, site.timeZone)}. We will not call you about it.`
        : 'You withdrew your consent to be called. We will not call you about this request.'
    case 'stopped':
      return 'As you asked, we will not call or write to you again, about this or anything else.'
    case 'closed':
      return wrongNumber
        ? 'The phone number you gave us belongs to someone else. Go to “Your data” below and correct it. We will then reopen your request.'
        : 'This request is closed. We will not call you about it unless you ask again.'
  }
}

/** The button that withdraws a consent. */
export const withdrawLabel: Record<ConsentPurpose, string> = {
  counselling: 'Withdraw consent to calls about all requests',
  updates: 'Stop news by e-mail',
  whatsapp: 'Stop WhatsApp messages',
  reading: 'Delete the list of pages I read',
}
