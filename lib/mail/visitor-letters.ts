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
      'On the page of your request you can change how and when we contact you, withdraw the request, or stop all contact. Please keep the link private.',
    ],
    why: whyOf(site),
    site,
  }
}

export function changedLetter(details: RequestDetails, context: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    ...receivedLetter(details, context),
    subject: oneLine(`${name}, we have updated your request (${details.reference})`),
    preview: 'These are your new preferences.',
    title: 'We have updated your request',
    paragraphs: ['These are your new preferences. Your counsellor can see them too.'],
  }
}

export function restoredLetter(details: RequestDetails, context: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    ...receivedLetter(details, context),
    subject: oneLine(`${name}, your request is open again (${details.reference})`),
    preview: details.promise,
    title: 'Your request is open again',
    paragraphs: ['You undid the withdrawal and agreed to be contacted again.', details.promise],
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
      'We no longer use your data for this purpose, and we have asked everyone who received it from us to stop as well.',
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
      'No calls, no messages, no e-mail: this is our last message. We have asked everyone who received your request from us to stop as well.',
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
    preview: 'The phone number you gave us belongs to someone else.',
    title: `${name}, which number may we call?`,
    paragraphs: [
      'We called the phone number you gave us, but it belongs to someone else. We will not call it again.',
      'To give us the right number, request a link to your data, open it, and correct the number under “Your requests”. We will then reopen your request.',
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
    subject: oneLine(`Your data at ${site.name}: link and code`),
    preview: 'Use either of them once, within 15 minutes.',
    title: 'Your data',
    paragraphs: [
      'With this link you can see all your requests, download your data, stop all contact or erase your data. It works once and expires after 15 minutes.',
    ],
    facts: [{ label: 'Or enter this code', value: code.replace(/^(...)/, '$1 '), isCode: true }],
    action: { label: 'Open your data', href },
    after: [
      'Do not share the link or the code: anyone who has either can read and erase your data.',
    ],
    why: `You are receiving this e-mail because someone requested it with this address at ${site.name}. If it was not you, you can ignore it.`,
    site,
  }
}

const endedLetter = (details: RequestDetails, site: Letter['site']) => ({
  facts: [{ label: 'Reference', value: details.reference }],
  action: { label: 'See your request', href: details.receipt },
  after: ['If this was a mistake, you can undo it on the page of your request.'],
  why: `You are receiving this e-mail because your request at ${site.name} was changed.`,
  site,
})

function factsOf(details: RequestDetails): Letter['facts'] {
  return [
    { label: 'Reference', value: details.reference },
    ...(details.about ? [{ label: 'About', value: details.about }] : []),
    { label: 'How we will contact you', value: details.how },
    ...(details.phoneEnding ? [{ label: 'Number', value: `ends in ${details.phoneEnding}` }] : []),
    ...(details.message ? [{ label: 'You wrote', value: details.message }] : []),
    ...details.consents.map(({ text, version }) => ({
      label: `You agreed to (version ${version})`,
      value: text,
    })),
  ]
}

const whyOf = ({ name }: Letter['site']) =>
  `You are receiving this e-mail because someone requested counselling from ${name} with this address. If it was not you, open the link above and withdraw the request.`
