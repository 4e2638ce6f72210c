/** Signals of spam and their weights: the higher, the less likely a person wrote the request. */
const WEIGHTS = {
  honeypot: 100,
  flooded: 100,
  often: 60,
  'link-in-name': 60,
  'same-words': 40,
  links: 30,
  'too-fast': 30,
  'without-proof': 20,
  'without-script': 20,
  'disposable-mail': 20,
} as const

type Signal = keyof typeof WEIGHTS

/** Weight from which a request waits for staff: one strong signal, or several weak ones. */
const QUARANTINE_WEIGHT = 60

type Verdict = 'accepted' | 'flagged' | 'quarantined'

const TOO_FAST_MS = 2000

/** Requests of other senders with the same message within a day, from which a signal is raised. */
const SAME_MESSAGE_COUNT = 3
const FLOOD_COUNT = 10

/** Unconfirmed requests of one sender within an hour, from which further ones wait for staff. */
const OFTEN_COUNT = 20

/** Shorter messages, such as “Please call me”, are sent by many and not compared. */
const MIN_COMPARABLE_CHARACTERS = 20

export type SpamFacts = {
  honeypot: boolean
  /** Null: not measured. */
  elapsedMs: number | null
  /** Sent by the script of the form. */
  script: boolean
  /** Came with a proof of work that is valid and was not used before. */
  proved: boolean
  name: string
  email: string
  message: string | null
  /** Requests of other senders with this message within the last day. */
  sameMessages: number
  /** Unconfirmed requests with this phone number or e-mail address within the last hour. */
  sameSender: number
}

/**
 * Finds the signals of spam in a request. No request is dropped: a quarantined one is stored whole,
 * and staff decide whether a person wrote it.
 */
export function judgeSpam(it: SpamFacts): { signals: Signal[]; verdict: Verdict } {
  const found: Record<Signal, boolean> = {
    honeypot: it.honeypot,
    flooded: it.sameMessages >= FLOOD_COUNT,
    'same-words': it.sameMessages >= SAME_MESSAGE_COUNT && it.sameMessages < FLOOD_COUNT,
    often: it.sameSender >= OFTEN_COUNT,
    'link-in-name': LINK.test(it.name),
    links: LINK.test(it.message ?? ''),
    'too-fast': it.elapsedMs !== null && it.elapsedMs < TOO_FAST_MS,
    'without-script': !it.script && !it.proved,
    'without-proof': it.script && !it.proved,
    'disposable-mail': DISPOSABLE.has(it.email.split('@')[1] ?? ''),
  }
  const signals = (Object.keys(WEIGHTS) as Signal[]).filter((signal) => found[signal])
  const weight = signals.reduce((sum, signal) => sum + WEIGHTS[signal], 0)
  if (weight >= QUARANTINE_WEIGHT) return { signals, verdict: 'quarantined' }
  return { signals, verdict: weight > 0 ? 'flagged' : 'accepted' }
}

/** The message without differences in case and spacing; null: too short to compare. */
export function comparableMessage(message: string | null): string | null {
  const text = (message ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
  return [...text].length < MIN_COMPARABLE_CHARACTERS ? null : text
}

const LINK = /https?:\/\/|\bwww\.|\[url|<a\s/i

/** Some of the domains of disposable addresses. */
const DISPOSABLE = new Set([
  '10minutemail.com',
  'guerrillamail.com',
  'mailinator.com',
  'sharklasers.com',
  'temp-mail.org',
  'throwawaymail.com',
  'yopmail.com',
])

/** What staff see beside a request. */
export type Flag = Signal | 'erased-before' | 'stopped-before'

const flagLabels: Readonly<Record<string, string>> = {
  honeypot: 'a hidden field was filled in',
  flooded: 'ten or more other people sent the same message within a day',
  often: 'many requests came with this phone number or e-mail address within an hour',
  'same-words': 'several other people sent the same message within a day',
  'link-in-name': 'the name contains a link',
  links: 'the message contains links',
  'too-fast': 'it was sent within two seconds of opening the page',
  'without-script': 'it came without JavaScript',
  'without-proof': 'the browser did not complete the spam check',
  'disposable-mail': 'the e-mail address is disposable',
  'erased-before':
    'a person with this e-mail address or phone number was erased earlier: do not contact them until this request is confirmed by e-mail',
  'stopped-before':
    'a person with this e-mail address or phone number had stopped all contact: do not contact them until this request is confirmed by e-mail',
} satisfies Record<Flag, string>

/** Labels for staff; an unknown flag is shown as it is. */
export const labelsOfFlags = (flags: readonly string[]): string[] =>
  flags.map((it) => flagLabels[it] ?? it)
