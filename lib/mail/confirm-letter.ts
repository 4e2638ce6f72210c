import { type Letter, oneLine } from './letter.ts'
import type { LetterContext, RequestDetails } from './visitor-letters.ts'

type Confirmation = Pick<RequestDetails, 'reference' | 'about' | 'how' | 'consents'> & {
  /** The one-time link. */
  href: string
  /** Looks like spam: the mail asks for the confirmation and says nothing else. */
  flagged: boolean
}

/**
 * Asks whether the reader of the mailbox sent a request. Anybody can enter any address, so nothing
 * that was typed is in it: no name, no message, no number.
 */
export function confirmLetter(it: Confirmation, { site }: LetterContext): Letter {
  const about = it.about && !it.flagged ? [{ label: 'About', value: it.about }] : []
  const agreed = it.consents.map(({ text, version }) => ({
    label: `You agreed to (version ${version})`,
    value: text,
  }))
  return {
    subject: oneLine(`Please confirm your request (${it.reference})`),
    preview: 'Was this you?',
    title: 'Was this you?',
    paragraphs: [
      `Someone sent a counselling request to ${site.name} with this e-mail address. If it was you, please confirm it. You can then see and change your request online.`,
    ],
    facts: [
      { label: 'Reference', value: it.reference },
      ...about,
      ...(it.flagged ? [] : [{ label: 'How we will contact you', value: it.how }, ...agreed]),
    ],
    action: { label: 'Confirm your request', href: it.href },
    after: [
      'If it was not you, open the link and choose “No, withdraw it”. The link expires after seven days. Please do not share it.',
    ],
    why: `You are receiving this e-mail because someone requested counselling from ${site.name} with this address.`,
    site,
  }
}
