import type { Touch } from './touch.ts'

/**
 * Token and reference of a stored request. `repeated`: recognised by its content alone, so it may be
 * somebody else who knows it: they must not get the token.
 */
export type Receipt = { token: string; reference: string; repeated?: true }

/** The course, topic or page that a request is about. */
export type RequestSubject = { id: string; title: string; href: string }

/** The page and block from which a visitor came; `subject` is what is published there, or null. */
export type RequestOrigin = { path: string; blockId: string | null; subject: RequestSubject | null }

/** Without letters and digits that look or sound alike (0 O, 1 I L, 5 S, 2 Z, 8 B). */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'

/**
 * A reference that can be read out on the phone: LN-7K3M-Q4TE.
 *
 * @param bytes eight random ones; 25^8 references, unique by index
 */
export function referenceFrom(bytes: Uint8Array): string {
  const characters = [...bytes].slice(0, 8).map((it) => ALPHABET[it % ALPHABET.length])
  return `LN-${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`
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

/** The campaign of the last arrival in this visit; of the Referer header if none is known. */
export function cameBy(touch: Touch | null, byReferer: Campaign): Campaign {
  if (!touch) return byReferer
  const { source, medium, campaign, term, content, referrer = null } = touch
  if (!(source || medium || campaign))
    return { ...byReferer, referrer: referrer ?? byReferer.referrer }
  return {
    utmSource: source ?? null,
    utmMedium: medium ?? null,
    utmCampaign: campaign ?? null,
    utmTerm: term ?? null,
    utmContent: content ?? null,
    referrer,
  }
}

/**
 * The campaign by which a visitor came, from the Referer header of a form that is sent without script:
 * pages are identical for all visitors and cannot contain it.
 *
 * @param ownHosts hosts of this site, whose own pages are no referrer
 */
export function campaignOf(referer: string | null, ownHosts: readonly string[] = []): Campaign {
  const url = referer && URL.canParse(referer) ? new URL(referer) : null
  const given = (name: string) => plain(url?.searchParams.get(name) ?? '') || null
  return {
    utmSource: given('utm_source'),
    utmMedium: given('utm_medium'),
    utmCampaign: given('utm_campaign'),
    utmTerm: given('utm_term'),
    utmContent: given('utm_content'),
    referrer:
      url && !ownHosts.includes(url.host) ? `${url.origin}${url.pathname}`.slice(0, 500) : null,
  }
}

/** Removes what the database cannot store (NUL): a link may contain anything. */
const plain = (text: string) =>
  text
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 120)
    .toWellFormed()

/** Within this time the same form without a key is the same request. */
const IDEMPOTENCY_WINDOW_MS = 30 * 60 * 1000

export const idempotencyWindow = (now: Date): number =>
  Math.floor(now.getTime() / IDEMPOTENCY_WINDOW_MS)
