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
    label: `You agreed (version ${version})`,
    value: text,
  }))
  return {
    subject: oneLine(`Please confirm your request (${it.reference})`),
    preview: 'Was this you?',
    title: 'Was this you?',
    paragraphs: [
      `Somebody sent a counselling request to ${site.name} with this e-mail address. If it was you, please confirm it: then you can see and change everything about it on its page.`,
    ],
    facts: [
      { label: 'Reference', value: it.reference },
      ...about,
      ...(it.flagged ? [] : [{ label: 'How we reach you', value: it.how }, ...agreed]),
    ],
    action: { label: 'Confirm your request', href: it.href },
    after: [
      'If it was not you, open the link and choose “No, withdraw it”. The link works for seven days. Do not share it.',
    ],
    why: `You receive this because counselling by ${site.name} was requested with this address.`,
    site,
  }
}
