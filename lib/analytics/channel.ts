/** Channels by which readers arrive. Campaigns are stored with submissions only. */
const TRAFFIC_CHANNELS = [
  'DIRECT',
  'SEARCH',
  'SOCIAL',
  'EMAIL',
  'PAID',
  'REFERRAL',
  'INTERNAL',
  'OTHER',
] as const

export type TrafficChannel = (typeof TRAFFIC_CHANNELS)[number]

const SEARCH =
  /(^|\.)(google\.(com?\.)?[a-z]{2,3}|bing\.com|duckduckgo\.com|search\.yahoo\.com|ecosia\.org|search\.brave\.com|kagi\.com|qwant\.com|startpage\.com|yandex\.[a-z]+|baidu\.com)$/
const SOCIAL =
  /(^|\.)(facebook\.com|instagram\.com|linkedin\.com|lnkd\.in|t\.co|x\.com|twitter\.com|whatsapp\.com|wa\.me|youtube\.com|reddit\.com|pinterest\.[a-z.]+|t\.me|threads\.net|bsky\.app|mastodon\.social|quora\.com|news\.ycombinator\.com)$/
const MAIL =
  /(^|\.)(mail\.google\.com|outlook\.(live|office)\.com|mail\.yahoo\.com|mail\.proton\.me)$/
const PAID_MEDIUM = /^(cpc|ppc|cpm|paid.*|display|affiliate|sponsored|retargeting)$/

/**
 * The channel of one view. Campaign parameters have priority over the referrer; click ids of
 * advertising networks count as paid.
 *
 * @param referrer `document.referrer`; empty: none
 * @param query of the page's URL, with or without the question mark
 * @param host of this site
 */
export function channelOf(referrer: string, query: string, host: string): TrafficChannel {
  const parameters = new URLSearchParams(query)
  const medium = parameters.get('utm_medium')?.toLowerCase() ?? ''
  if (PAID_MEDIUM.test(medium) || parameters.has('gclid') || parameters.has('msclkid')) {
    return 'PAID'
  }
  if (/^e-?mail|newsletter$/.test(medium) || parameters.has('mc_eid')) return 'EMAIL'
  if (medium === 'social') return 'SOCIAL'
  if (medium === 'organic') return 'SEARCH'
  if (medium === 'referral') return 'REFERRAL'
  if (medium !== '') return 'OTHER'
  if (referrer === '') return 'DIRECT'
  if (!URL.canParse(referrer)) return 'OTHER'
  const from = new URL(referrer)
  if (!/^https?:$/.test(from.protocol)) return 'OTHER'
  if (from.host === host) return 'INTERNAL'
  if (MAIL.test(from.hostname)) return 'EMAIL'
  if (SEARCH.test(from.hostname)) return 'SEARCH'
  if (SOCIAL.test(from.hostname) || parameters.has('fbclid')) return 'SOCIAL'
  return 'REFERRAL'
}
