/** What the receipt says, and what the answer to the same key says again. */
export type Receipt = { token: string; reference: string }

/** A course or topic that is asked about, or the page from which somebody asks. */
export type RequestSubject = { id: string; title: string; href: string }

/** A path of ours and its block; `subject` is what is published there, as a way back. */
export type RequestOrigin = { path: string; blockId: string | null; subject: RequestSubject | null }

/** Without letters and digits that sound or look alike (0 O, 1 I L, 5 S, 2 Z, 8 B). */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'

/**
 * For people, over the phone: LN-7K3M-Q4TE.
 *
 * @param bytes eight random ones; 25^8 references, unique by index
 */
export function referenceFrom(bytes: Uint8Array): string {
  const signs = [...bytes].slice(0, 8).map((it) => ALPHABET[it % ALPHABET.length])
  return `LN-${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}

export type Campaign = {
  utmSource: string | null
  utmMedium: string | null
  utmCampaign: string | null
  utmTerm: string | null
  utmContent: string | null
  /** Origin and path; a query may hold personal data. */
  referrer: string | null
}

/** Where the visitor came from, out of the Referer header. Pages themselves are the same for everybody. */
export function campaignOf(referer: string | null): Campaign {
  const url = referer && URL.canParse(referer) ? new URL(referer) : null
  const given = (name: string) => plain(url?.searchParams.get(name) ?? '') || null
  return {
    utmSource: given('utm_source'),
    utmMedium: given('utm_medium'),
    utmCampaign: given('utm_campaign'),
    utmTerm: given('utm_term'),
    utmContent: given('utm_content'),
    referrer: url ? `${url.origin}${url.pathname}`.slice(0, 500) : null,
  }
}

/** Anybody can write into a link what the database cannot hold (NUL); no request is lost by it. */
const plain = (text: string) =>
  text
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 120)
    .toWellFormed()

/** Half an hour: a second click or a tired phone, not a second wish. */
const IDEMPOTENCY_WINDOW_MS = 30 * 60 * 1000

export const idempotencyWindow = (now: Date): number =>
  Math.floor(now.getTime() / IDEMPOTENCY_WINDOW_MS)
