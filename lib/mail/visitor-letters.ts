import { firstName, type Letter, oneLine } from './letter.ts'

/** The data of a request in a mail. */
export type RequestDetails = {
  name: string
  reference: string
  /** Course or topic; null: counselling in general. */
  about: string | null
  message: string | null
  phoneEnding: string | null
  /** The contact preference as a sentence. */
  promise: string
  /** The contact preference in short. */
  how: string
  /** Consents that are active now. */
  consents: { text: string; version: string }[]
  /** Labels of the purposes that were just withdrawn. */
  ended: string[]
  receipt: string
}

export type LetterContext = {
  site: Letter['site']
  /** The sentence beside the form, from the settings. */
  promise: string
}

export function receivedLetter(details: RequestDetails, { site, promise }: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    subject: oneLine(`${name}, we have received your request (${details.reference})`),
    preview: details.promise,
    title: `${name}, we have received your request`,
    paragraphs: [details.promise, promise],
    facts: factsOf(details),
    action: { label: 'See or change your request', href: details.receipt },
    after: [
      'On the page of your request you can change how and when we contact you, withdraw the request, or stop all contact. Keep its address private.',
    ],
    why: whyOf(site),
    site,
  }
}

export function changedLetter(details: RequestDetails, context: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    ...receivedLetter(details, context),
    subject: oneLine(`${name}, your request was changed (${details.reference})`),
    preview: 'These are your new preferences.',
    title: 'Your request was changed',
    paragraphs: ['These are your new preferences. The counsellor sees them too.'],
  }
}

export function restoredLetter(details: RequestDetails, context: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    ...receivedLetter(details, context),
    subject: oneLine(`${name}, your request is open again (${details.reference})`),
    preview: details.promise,
    title: 'Your request is open again',
    paragraphs: ['You took the withdrawal back and agreed again to be contacted.', details.promise],
  }
}

export function withdrawnLetter(details: RequestDetails, { site }: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    ...endedLetter(details, site),
    subject: oneLine(`${name}, your request is withdrawn (${details.reference})`),
    title: 'Your request is withdrawn',
    preview: 'We will not call you about it.',
    paragraphs: ['We will not call you about it. Your other requests are not affected.'],
  }
}

export function consentWithdrawnLetter(details: RequestDetails, { site }: LetterContext): Letter {
  return {
    ...endedLetter(details, site),
    subject: oneLine(
      `${firstName(details.name)}, your consent is withdrawn (${details.reference})`,
    ),
    title: 'Your consent is withdrawn',
    preview: 'We no longer use your data for this purpose.',
    paragraphs: [
      ...details.ended.map((it) => `${it}: withdrawn.`),
      'We no longer use your data for this purpose, and everyone who received it from us has been asked to stop as well.',
    ],
  }
}

export function stoppedLetter(details: RequestDetails, { site }: LetterContext): Letter {
  return {
    ...endedLetter(details, site),
    subject: oneLine(`${firstName(details.name)}, we will not contact you any more`),
    title: 'We will not contact you any more',
    preview: 'This is our last message to you.',
    paragraphs: [
      'No calls, no messages, no e-mail: this is our last message. Everyone who received your request from us has been asked to stop as well.',
    ],
  }
}

/** @param access page that sends a link to this mailbox, by which the number can be corrected */
export function wrongNumberLetter(
  details: RequestDetails,
  access: string,
  { site }: LetterContext,
): Letter {
  const name = firstName(details.name)
  return {
    subject: oneLine(`${name}, which number may we call? (${details.reference})`),
    preview: 'The phone number of your request belongs to somebody else.',
    title: `${name}, which number may we call?`,
    paragraphs: [
      'We called the phone number of your request, but it belongs to somebody else. We will not call it again.',
      'Please enter the right number: ask for a link to this mailbox, open it, and correct the number under “Your requests”. Then your request is open again.',
    ],
    facts: [{ label: 'Reference', value: details.reference }],
    action: { label: 'Get the link', href: access },
    after: ['If you do nothing, we will not contact you about this request again.'],
    why: whyOf(site),
    site,
  }
}

export function accessLetter(
  { href, code }: { href: string; code: string },
  { site }: LetterContext,
): Letter {
  return {
    subject: oneLine(`Your link and code to your data at ${site.name}`),
    preview: 'They work once, within 15 minutes.',
    title: 'Your data',
    paragraphs: [
      'With this link you can see all your requests, download your data, stop all contact or erase your data. It works once, within 15 minutes.',
    ],
    facts: [{ label: 'Or enter this code', value: code.replace(/^(...)/, '$1 '), isCode: true }],
    action: { label: 'Open your data', href },
    after: ['Do not share the link or the code: anyone who has one can read and erase your data.'],
    why: `You receive this because it was requested with this address at ${site.name}. If it was not you, ignore this e-mail.`,
    site,
  }
}

const endedLetter = (details: RequestDetails, site: Letter['site']) => ({
  facts: [{ label: 'Reference', value: details.reference }],
  action: { label: 'See your request', href: details.receipt },
  after: ['If this was a mistake, you can undo it on the page of your request.'],
  why: `You receive this because of a change on the page of your request at ${site.name}.`,
  site,
})

function factsOf(details: RequestDetails): Letter['facts'] {
  return [
    { label: 'Reference', value: details.reference },
    ...(details.about ? [{ label: 'About', value: details.about }] : []),
    { label: 'How we reach you', value: details.how },
    ...(details.phoneEnding ? [{ label: 'Number', value: `ends in ${details.phoneEnding}` }] : []),
    ...(details.message ? [{ label: 'You wrote', value: details.message }] : []),
    ...details.consents.map(({ text, version }) => ({
      label: `You agreed (version ${version})`,
      value: text,
    })),
  ]
}

const whyOf = ({ name }: Letter['site']) =>
  `You receive this because counselling by ${name} was requested with this address. If it was not you, open the link above and withdraw the request.`
