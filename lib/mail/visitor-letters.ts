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
    subject: oneLine(`${name}, we have your request (${details.reference})`),
    preview: details.promise,
    title: `${name}, we have your request`,
    paragraphs: [details.promise, promise],
    facts: factsOf(details),
    action: { label: 'See or change your request', href: details.receipt },
    after: [
      'On the page of your request you can change how and when we reach you, withdraw the request, or stop all contact. Nobody else can open it.',
    ],
    why: whyOf(site),
    site,
  }
}

export function changedLetter(details: RequestDetails, context: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    ...receivedLetter(details, context),
    subject: oneLine(`${name}, your request is changed (${details.reference})`),
    preview: 'This is what holds from now on.',
    title: 'Your request is changed',
    paragraphs: ['This is what holds from now on. Whoever calls you sees the same.'],
  }
}

export function withdrawnLetter(details: RequestDetails, { site }: LetterContext): Letter {
  const name = firstName(details.name)
  return {
    ...endedLetter(details, site),
    subject: oneLine(`${name}, your request is withdrawn (${details.reference})`),
    title: 'Your request is withdrawn',
    preview: 'Nobody will call you about it.',
    paragraphs: ['Nobody will call you about it. What you asked for otherwise goes on as before.'],
  }
}

export function consentWithdrawnLetter(details: RequestDetails, { site }: LetterContext): Letter {
  return {
    ...endedLetter(details, site),
    subject: oneLine(
      `${firstName(details.name)}, your consent is withdrawn (${details.reference})`,
    ),
    title: 'Your consent is withdrawn',
    preview: 'We use your data for this no longer.',
    paragraphs: [
      ...details.ended.map((it) => `${it}: you have withdrawn this.`),
      'We use your data for this no longer, and whoever received it from us has been told to stop as well.',
    ],
  }
}

export function stoppedLetter(details: RequestDetails, { site }: LetterContext): Letter {
  return {
    ...endedLetter(details, site),
    subject: oneLine(`${firstName(details.name)}, we will not contact you any more`),
    title: 'We will not contact you any more',
    preview: 'This is the last you hear from us.',
    paragraphs: [
      'No calls, no messages, no mail: this is the last you hear from us. Whoever received your request from us has been told to stop as well.',
    ],
  }
}

export function accessLetter(
  { href, code }: { href: string; code: string },
  { site }: LetterContext,
): Letter {
  return {
    subject: oneLine(`Your link and code to your data at ${site.name}`),
    preview: 'They work once, within 15 minutes.',
    title: 'Everything about you',
    paragraphs: [
      'With this link you see all your requests, download what we have about you, stop all contact or have it erased. It works once, within 15 minutes.',
    ],
    facts: [{ label: 'Or type this code', value: code.replace(/^(...)/, '$1 '), isCode: true }],
    action: { label: 'See what you have about me', href },
    after: ['Give link and code to nobody: whoever has one can read and erase your data.'],
    why: `You get this because somebody asked for it with this address at ${site.name}. If it was not you, there is nothing to do.`,
    site,
  }
}

const endedLetter = (details: RequestDetails, site: Letter['site']) => ({
  facts: [{ label: 'Reference', value: details.reference }],
  action: { label: 'See what we have on record', href: details.receipt },
  after: ['If this was a mistake, the page of your request lets you begin again.'],
  why: `You get this because it was asked for on the page of your request at ${site.name}.`,
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
  `You get this because somebody asked ${name} for counselling with this address. If it was not you, open the link above and withdraw the request.`
