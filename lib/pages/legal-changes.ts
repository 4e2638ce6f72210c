import type { PageSnapshot } from './schema.ts'

type LegalChange = {
  /** The page that has to state it. */
  slug: string
  /** ISO day from which Lectern does so. */
  since: string
  statements: readonly string[]
}

/** What Lectern does with data and did not do before; the texts of a site are its own, so nobody rewrites them. */
const CHANGES: readonly LegalChange[] = [
  {
    slug: 'privacy',
    since: '2026-11-29',
    statements: [
      'A request also stores the visitor’s time zone, and the campaign, advertisement or website that brought them here on this visit.',
      'Data is erased automatically: by default 12 months after the last case was closed, requests that look like spam after 30 days, copies of e-mails after 12 months, proofs of consent three years after the consent has ended. The days are in Settings, Counselling.',
      'Limits count requests by a hash of the network address for at most a day. Network addresses are not kept for 14 days any more.',
      'The page with a visitor’s data sets two cookies: lectern.asked for 15 minutes, lectern.access for half an hour. Until it is closed, the browser tab remembers which pages were read and how the visitor came.',
      'Visitors correct their name and phone number themselves on the page with their data. Links and codes for it are sent by e-mail only, not by phone.',
      'An erasure keeps a hash of the phone number and the e-mail address, so that nobody contacts the person again.',
    ],
  },
  {
    slug: 'terms',
    since: '2026-11-29',
    statements: [
      'The number of attempts to reach a visitor is a setting and is stated on the form. It is not always three.',
      'A request is withdrawn on its receipt page, not with its reference.',
    ],
  },
]

/** What a legal page has to state since its last version; null: nothing. */
export function unstatedChanges({
  slug,
  effectiveOn,
  contentUpdatedOn,
}: Pick<PageSnapshot, 'slug' | 'effectiveOn' | 'contentUpdatedOn'>): readonly string[] | null {
  const day = [effectiveOn ?? '', contentUpdatedOn ?? ''].toSorted().at(-1) ?? ''
  const statements = CHANGES.filter((it) => it.slug === slug && day < it.since)
  return statements.length > 0 ? statements.flatMap((it) => it.statements) : null
}
