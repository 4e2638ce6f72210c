/** What a request looked like; the higher the weight, the less like a person. */
const WEIGHTS = {
  honeypot: 100,
  flooded: 100,
  'link-in-name': 60,
  'same-words': 40,
  links: 30,
  'too-fast': 30,
  'without-proof': 20,
  'without-script': 20,
  'disposable-mail': 20,
} as const

export type Signal = keyof typeof WEIGHTS

/** From here on staff look first: one sure sign, or several that are none by themselves. */
const QUARANTINE_FROM = 60

export type Verdict = 'accepted' | 'flagged' | 'quarantined'

export const TOO_FAST_MS = 2000

/** So many others with the very same words within a day. */
const SAME_WORDS_FROM = 3
const FLOODED_FROM = 10

/** What is shorter is said by many: “Please call me”. */
const WORDS_FROM = 20

export type Facts = {
  honeypot: boolean
  /** Null: nobody measured. */
  elapsedMs: number | null
  /** The form's own script sent it. */
  script: boolean
  /** A proof of work came along, valid and not used before. */
  proved: boolean
  name: string
  email: string
  message: string | null
  /** How many others sent these words within the last day. */
  sameWords: number
}

/**
 * Every sign of spam in a request, and what becomes of it. Nothing is ever dropped: what is
 * quarantined is stored whole, and staff say whether a person wrote it.
 */
export function judge(it: Facts): { signals: Signal[]; verdict: Verdict } {
  const signs: Record<Signal, boolean> = {
    honeypot: it.honeypot,
    flooded: it.sameWords >= FLOODED_FROM,
    'same-words': it.sameWords >= SAME_WORDS_FROM && it.sameWords < FLOODED_FROM,
    'link-in-name': LINK.test(it.name),
    links: LINK.test(it.message ?? ''),
    'too-fast': it.elapsedMs !== null && it.elapsedMs < TOO_FAST_MS,
    'without-script': !it.script && !it.proved,
    'without-proof': it.script && !it.proved,
    'disposable-mail': DISPOSABLE.has(it.email.split('@')[1] ?? ''),
  }
  const signals = (Object.keys(WEIGHTS) as Signal[]).filter((sign) => signs[sign])
  const weight = signals.reduce((sum, sign) => sum + WEIGHTS[sign], 0)
  if (weight >= QUARANTINE_FROM) return { signals, verdict: 'quarantined' }
  return { signals, verdict: weight > 0 ? 'flagged' : 'accepted' }
}

/** The words as they are compared: case and spacing are the first that a robot varies. */
export function comparableWords(message: string | null): string | null {
  const words = (message ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
  return [...words].length < WORDS_FROM ? null : words
}

const LINK = /https?:\/\/|\bwww\.|\[url|<a\s/i

/** Some of the domains that give out addresses for ten minutes; such a request is kept and marked. */
const DISPOSABLE = new Set([
  '10minutemail.com',
  'guerrillamail.com',
  'mailinator.com',
  'sharklasers.com',
  'temp-mail.org',
  'throwawaymail.com',
  'yopmail.com',
])

/** What staff ought to know of a request besides. */
export type Flag = Signal | 'erased-before'

const WORDS: Readonly<Record<string, string>> = {
  honeypot: 'a field was filled in that people never see',
  flooded: 'ten others or more sent the same words within a day',
  'same-words': 'several others sent the same words within a day',
  'link-in-name': 'there is a link in the name',
  links: 'there are links in the message',
  'too-fast': 'it was sent within two seconds',
  'without-script': 'it came without JavaScript',
  'without-proof': 'the browser brought no proof of work',
  'disposable-mail': 'the e-mail address is one of those that last for minutes',
  'erased-before': 'somebody of this address was erased before: speak of this request alone',
} satisfies Record<Flag, string>

/** For staff; a flag of a version that had others stands as it is. */
export const flagsInWords = (flags: readonly string[]): string[] =>
  flags.map((it) => WORDS[it] ?? it)
