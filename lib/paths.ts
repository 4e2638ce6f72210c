/** Builds the paths of public pages, so that no component spells one itself. Safe for client code. */
export const paths = {
  home: () => '/',
  /** The own account of a member of staff. */
  account: () => '/admin/account',
  /** Where the first admin is created; only with the token that the start prints. */
  setup: (token = '') => (token ? `/setup?token=${token}` : '/setup'),
  /** Asks a signed-in user for the password again, then leads to `next`. */
  confirmPassword: (next: string) => `/admin/confirm?next=${encodeURIComponent(next)}`,
  signIn: () => '/sign-in',
  forgotPassword: () => '/sign-in/forgot',
  /** Where a link in a mail leads, by which a member of staff chooses a password. */
  choosePassword: (token: string) => `/sign-in/password/${token}`,
  articles: () => '/articles',
  article: (slug: string) => `/articles/${slug}`,
  topic: (slug: string) => `/topics/${slug}`,
  author: (slug: string) => `/authors/${slug}`,
  courses: () => '/courses',
  course: (slug: string) => `/courses/${slug}`,
  /** Calendar file with the application deadline of the intake that starts on this day (UTC). */
  deadlineCalendar: (slug: string, startsOn: Date) =>
    `/courses/${slug}/${startsOn.toISOString().slice(0, 10)}.ics`,
  /** A university has no page of its own; the path is that of its courses. */
  university: (slug: string) => `/courses?university=${slug}`,
  compare: (slugs: readonly string[]) => `/courses/compare?courses=${slugs.join(',')}`,
  faqs: () => '/faqs',
  faq: (slug: string) => `/faqs#${slug}`,
  page: (slug: string) => `/${slug}`,
  search: (query = '') => (query ? `/search?q=${encodeURIComponent(query)}` : '/search'),
  counselling: (query: Record<string, string | undefined> = {}) => withQuery('/counselling', query),
  requests: () => '/counselling/requests',
  proof: () => '/counselling/proof',
  receipt: (token: string) => `/counselling/requests/${token}`,
  receiptStep: (token: string, step: string) => `/counselling/requests/${token}/${step}`,
  /** Says that the rest is in the mailbox. */
  checkMail: () => '/counselling/check-mail',
  confirm: (token: string) => `/counselling/confirm/${token}`,
  confirmAnswer: (token: string, answer: 'yes' | 'no') => `/counselling/confirm/${token}/${answer}`,
  access: () => '/counselling/access',
  accessPart: (part: 'ask' | 'sent' | 'code' | 'erased') => `/counselling/access/${part}`,
  openAccess: (token: string) => `/counselling/access/open/${token}`,
  /** Pages for a visitor who has a session after confirming an e-mail address. */
  myData: (part: '' | 'data.json' | 'confirm' | 'correct' | 'erase' | 'stop' | 'close' = '') =>
    `/counselling/my-data${part && '/'}${part}`,
  /** Rendered only by the handler of `myData()`; it is not in the route table. */
  myDataView: () => '/counselling/my-data/view',
  media: (hash: string, variant: string) => `/media/${hash}/${variant}`,
} as const

/** Paths of public pages that exist whatever the content is. */
export const FIXED_PATHS: ReadonlySet<string> = new Set([
  ...['/', '/articles', '/courses', '/courses/compare', '/faqs', '/search', '/privacy', '/terms'],
  ...['/counselling', '/counselling/check-mail', '/counselling/access'],
  ...['/counselling/access/sent', '/counselling/access/erased'],
  ...['/feed.xml', '/sitemap.xml', '/robots.txt', '/llms.txt'],
])

export function withQuery(
  path: string,
  query: Record<string, string | number | undefined>,
): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
  )
  if (given.length === 0) return path
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(given)}`
}

/**
 * A link to the counselling form with where it stands, so that the source of a request is known without
 * script, too. What the link says itself stays; any other link is returned as it is.
 */
export function withSource(href: string, source: Record<string, string | undefined>): string {
  const [path = '', query = ''] = href.split('?')
  if (path !== paths.counselling()) return href
  return withQuery(path, { ...source, ...Object.fromEntries(new URLSearchParams(query)) })
}
