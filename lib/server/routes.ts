import type { ContentKindName } from '#lib/content-kind.ts'
import { MAX_CHOSEN } from '#lib/courses/comparison.ts'
import { SORTS } from '#lib/courses/filter.ts'
import {
  facetParam,
  listParam,
  pageParam,
  pathParam,
  type Query,
  slugParam,
  textParam,
  versionParam,
} from './query.ts'

/**
 * document: a public page, the same for every visitor. private: a page of one visitor, never cached.
 * own: uses the short session of a visitor. asset: a file in memory. media: a file from storage.
 * form: a POST by a visitor. beacon: a small request by a script of a public page.
 */
export type RouteKind =
  | 'document'
  | 'private'
  | 'asset'
  | 'media'
  | 'form'
  | 'own'
  | 'beacon'
  | 'health'
  | 'metrics'
  | 'api'
  | 'auth'
  | 'staff'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Route = {
  readonly path: string
  readonly kind: RouteKind
  /** GET includes HEAD. */
  readonly methods: readonly Method[]
  /** Parameters in canonical order; null: the page reads the query itself. */
  readonly query: Query | null
  /** True: an unknown parameter is an error, unless it is a known tracking parameter. */
  readonly strict: boolean
  /** Age at which a page is rendered again even if none of its tags expired. */
  readonly maxAgeSeconds: number
  readonly maxBodyBytes: number
  /** Page to which a GET of a form's address redirects. */
  readonly formPage: string | null
  /** Kind of the content whose slug is the last segment; null if the path has none. */
  readonly content: ContentKindName | null
  /** New path if this address has moved permanently; null otherwise. */
  readonly movedTo: string | null
}

type RouteOptions = Partial<Omit<Route, 'path' | 'kind' | 'query'>>

const KiB = 1024
const MiB = 1024 * KiB

/** A request with the longest texts that the form accepts stays below a third of it. */
const FORM_MAX_BYTES = 64 * KiB

function route(
  kind: RouteKind,
  path: string,
  query: Query | null,
  options: RouteOptions = {},
): Route {
  const defaults = {
    methods: ['GET'],
    strict: false,
    maxAgeSeconds: 0,
    maxBodyBytes: 0,
    formPage: null,
    content: null,
    movedTo: null,
  } as const
  return { path, kind, query, ...defaults, ...options }
}

const documentRoute = (
  path: string,
  maxAge: number,
  query: Query = {},
  options: RouteOptions = {},
) => route('document', path, query, { maxAgeSeconds: maxAge, ...options })
const assetRoute = (path: string) => route('asset', path, {})
const movedRoute = (path: string, movedTo: string) =>
  route('own', path, {}, { methods: ['GET', 'POST'], movedTo })
const formRoute = (path: string, formPage: string) =>
  route('form', path, {}, { methods: ['POST'], maxBodyBytes: FORM_MAX_BYTES, formPage })
const authRoute = (path: string, methods: readonly Method[]) =>
  route('auth', `/api/auth/${path}`, null, { methods, maxBodyBytes: FORM_MAX_BYTES })
const staffRoute = (path: string, maxBodyBytes = 2 * MiB) =>
  route('staff', path, null, { methods: ['GET', 'POST'], maxBodyBytes })

/** The first matching route wins; an address without a route is not found. */
export const routes: readonly Route[] = [
  documentRoute('/', 60),
  documentRoute('/articles', 60, { topic: slugParam, page: pageParam }),
  documentRoute('/articles/:slug', 60, {}, { content: 'ARTICLE' }),
  documentRoute('/topics/:slug', 60, { page: pageParam }, { content: 'TOPIC' }),
  documentRoute('/authors/:slug', 300, { page: pageParam }, { content: 'AUTHOR' }),
  documentRoute('/courses', 60, {
    topic: slugParam,
    level: facetParam,
    credential: facetParam,
    mode: facetParam,
    fee: facetParam,
    hours: facetParam,
    duration: facetParam,
    start: facetParam,
    university: slugParam,
    sort: { ...facetParam, redundant: SORTS[0] },
    page: pageParam,
  }),
  documentRoute('/courses/compare', 60, { courses: listParam(slugParam, MAX_CHOSEN) }),
  documentRoute('/courses/:slug', 60, {}, { content: 'COURSE' }),
  documentRoute('/courses/:slug/:day.ics', 300),
  documentRoute('/faqs', 300, { topic: slugParam, page: pageParam }),
  documentRoute(
    '/search',
    60,
    { q: textParam(200), kind: facetParam, page: pageParam },
    { strict: true },
  ),
  documentRoute('/counselling', 300, {
    course: slugParam,
    topic: slugParam,
    from: pathParam(200),
    cta: facetParam,
  }),
  documentRoute('/privacy', 300, { version: versionParam }),
  documentRoute('/terms', 300, { version: versionParam }),
  documentRoute('/feed.xml', 300),
  documentRoute('/sitemap.xml', 300),
  documentRoute('/sitemaps/:sitemap', 300),
  documentRoute('/robots.txt', 300),
  documentRoute('/llms.txt', 300),
  route('private', '/counselling/requests/:token', {}),
  formRoute('/counselling/requests', '/counselling'),
  // A new proof-of-work challenge as JSON, for the script of the form.
  route('beacon', '/counselling/proof', {}),
  ...['change', 'withdraw', 'consent', 'stop', 'restore', 'confirm'].map((step) =>
    formRoute(`/counselling/requests/:token/${step}`, '/counselling'),
  ),
  documentRoute('/counselling/check-mail', 300),
  route('private', '/counselling/confirm/:token', {}),
  ...['yes', 'no'].map((answer) =>
    formRoute(`/counselling/confirm/:token/${answer}`, '/counselling/access'),
  ),
  documentRoute('/counselling/access', 300),
  documentRoute('/counselling/access/sent', 300),
  documentRoute('/counselling/access/erased', 300),
  formRoute('/counselling/access/ask', '/counselling/access'),
  route(
    'own',
    '/counselling/access/code',
    {},
    { methods: ['POST'], maxBodyBytes: FORM_MAX_BYTES, formPage: '/counselling/access/sent' },
  ),
  route('private', '/counselling/access/open/:token', {}),
  formRoute('/counselling/access/open/:token/use', '/counselling/access'),
  route('own', '/counselling/my-data', {}),
  route('own', '/counselling/my-data/data.json', {}),
  ...['confirm', 'correct', 'erase', 'stop', 'close'].map((step) =>
    route(
      'own',
      `/counselling/my-data/${step}`,
      {},
      { methods: ['POST'], maxBodyBytes: FORM_MAX_BYTES },
    ),
  ),
  // Paths of earlier versions, for bookmarks and for forms in tabs that are still open.
  ...['/yours', '/mine'].map((path) => movedRoute(`/counselling${path}`, '/counselling/my-data')),
  ...['/data.json', '/erase', '/stop', '/close'].map((part) =>
    movedRoute(`/counselling/mine${part}`, `/counselling/my-data${part}`),
  ),
  route('beacon', '/api/events', {}, { methods: ['POST'], maxBodyBytes: FORM_MAX_BYTES }),
  route('health', '/api/health/live', {}),
  route('health', '/api/health/ready', {}),
  route('metrics', '/api/metrics', {}),
  route(
    'api',
    '/api/v1/requests/:reference/outcome',
    {},
    {
      methods: ['POST'],
      maxBodyBytes: FORM_MAX_BYTES,
    },
  ),
  ...['sign-in', 'sign-out', 'setup', 'forgot', 'password', 'confirm'].map((form) =>
    authRoute(form, ['POST']),
  ),
  // What next-auth answers itself; its other addresses are not found.
  ...['csrf', 'providers', 'session', 'signin', 'error'].map((name) => authRoute(name, ['GET'])),
  authRoute('signout', ['GET', 'POST']),
  authRoute('callback/credentials', ['POST']),
  staffRoute('/admin/media/**', 22 * MiB),
  staffRoute('/admin/**'),
  // Before the staff previews: a shared link needs no sign-in.
  route('private', '/preview/shared/:token', {}),
  staffRoute('/preview/**'),
  staffRoute('/sign-in'),
  staffRoute('/sign-in/forgot'),
  staffRoute('/sign-in/password/:token'),
  staffRoute('/setup'),
  route('media', '/media/:hash/:variant', {}),
  assetRoute('/_next/static/**'),
  assetRoute('/islands/**'),
  assetRoute('/favicon.ico'),
  assetRoute('/icon.svg'),
  assetRoute('/apple-touch-icon.png'),
  assetRoute('/social.png'),
  assetRoute('/speculation-rules.json'),
  // Must be last: pages that editors create (about, contact, editorial-policy, grievance …).
  documentRoute('/:slug', 300, {}, { content: 'PAGE' }),
]

const CONDITIONAL_HEADERS = ['if-none-match', 'if-modified-since', 'range', 'if-range', 'accept']
const FORM_HEADERS = [
  'accept',
  'accept-language',
  'content-type',
  'origin',
  'referer',
  'user-agent',
]

/** Request headers forwarded to Next. Pages get none, so that no header can poison the cache. */
export const FORWARDED_HEADERS: Record<RouteKind, readonly string[] | 'all'> = {
  document: [],
  private: [],
  asset: [],
  media: CONDITIONAL_HEADERS,
  form: FORM_HEADERS,
  own: [...FORM_HEADERS, 'cookie'],
  beacon: FORM_HEADERS,
  health: [],
  metrics: [],
  api: 'all',
  auth: 'all',
  staff: 'all',
}

/** Patterns of the segments that begin with a colon. */
export const SEGMENT_PATTERNS: Readonly<Record<string, RegExp>> = {
  ':slug': /^(?=.{1,120}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
  ':token': /^[A-Za-z0-9_-]{16,128}$/,
  ':reference': /^[A-Za-z0-9-]{1,40}$/,
  ':sitemap': /^\d{1,4}\.xml$/,
  ':day.ics': /^\d{4}-\d{2}-\d{2}\.ics$/,
  ':hash': /^[a-f0-9]{16,64}$/,
  ':variant': /^(?!\.)[\w.-]{1,80}$/,
}
