import { facet, list, page, path, type Query, slug, text, version } from './query.ts'

/**
 * document: what every visitor sees alike. private: one visitor's document, kept by nobody.
 * own: what a visitor's own short session opens. asset: a file that is ready. media: bytes from storage. form: a visitor's POST.
 * The rest is what the name says.
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
  /** HEAD goes with GET. */
  readonly methods: readonly Method[]
  /** Parameters in the order of the one right address; null: the page reads its own. */
  readonly query: Query | null
  /** An unknown parameter is a mistake, not somebody else's tracking. */
  readonly strict: boolean
  /** Seconds that a document may be old before it is rendered anew, whatever its tags say. */
  readonly maxAge: number
  readonly maxBody: number
  /** The page to which somebody is sent who opens the address of a form. */
  readonly formPage: string | null
  /** Where this address has moved to for good; null: nowhere. */
  readonly movedTo: string | null
}

type Options = Partial<Omit<Route, 'path' | 'kind' | 'query'>>

const KiB = 1024
const MiB = 1024 * KiB

function route(kind: RouteKind, path: string, query: Query | null, options: Options = {}): Route {
  const defaults = {
    methods: ['GET'],
    strict: false,
    maxAge: 0,
    maxBody: 0,
    formPage: null,
    movedTo: null,
  } as const
  return { path, kind, query, ...defaults, ...options }
}

const document = (path: string, maxAge: number, query: Query = {}, options: Options = {}) =>
  route('document', path, query, { maxAge, ...options })
const asset = (path: string) => route('asset', path, {})
const moved = (path: string, movedTo: string) =>
  route('own', path, {}, { methods: ['GET', 'POST'], movedTo })
const form = (path: string, formPage: string) =>
  route('form', path, {}, { methods: ['POST'], maxBody: MiB, formPage })
const staff = (path: string, maxBody = 2 * MiB) =>
  route('staff', path, null, { methods: ['GET', 'POST'], maxBody })

/** The first that fits is taken. What is not here does not exist. */
export const routes: readonly Route[] = [
  document('/', 60),
  document('/articles', 60, { topic: slug, page }),
  document('/articles/:slug', 60),
  document('/topics/:slug', 60, { page }),
  document('/authors/:slug', 300, { page }),
  document('/courses', 60, {
    topic: slug,
    level: facet,
    credential: facet,
    duration: facet,
    university: slug,
    page,
  }),
  document('/courses/compare', 60, { courses: list(slug, 4) }),
  document('/courses/:slug', 60),
  document('/faqs', 300, { topic: slug, page }),
  document('/search', 60, { q: text(200), kind: facet, page }, { strict: true }),
  document('/counselling', 300, { course: slug, topic: slug, from: path(200) }),
  document('/privacy', 300, { version }),
  document('/terms', 300, { version }),
  document('/feed.xml', 300),
  document('/sitemap.xml', 300),
  document('/sitemaps/:sitemap', 300),
  document('/robots.txt', 300),
  document('/llms.txt', 300),
  route('private', '/counselling/requests/:token', {}),
  form('/counselling/requests', '/counselling'),
  // A challenge for the form's script: JSON, new each time.
  route('beacon', '/counselling/proof', {}),
  ...['change', 'withdraw', 'consent', 'stop', 'restore'].map((step) =>
    form(`/counselling/requests/:token/${step}`, '/counselling'),
  ),
  document('/counselling/access', 300),
  document('/counselling/access/sent', 300),
  document('/counselling/access/erased', 300),
  form('/counselling/access/ask', '/counselling/access'),
  route(
    'own',
    '/counselling/access/code',
    {},
    { methods: ['POST'], maxBody: 64 * KiB, formPage: '/counselling/access/sent' },
  ),
  route('private', '/counselling/access/open/:token', {}),
  form('/counselling/access/open/:token/use', '/counselling/access'),
  route('own', '/counselling/my-data', {}),
  route('own', '/counselling/my-data/data.json', {}),
  ...['erase', 'stop', 'close'].map((step) =>
    route('own', `/counselling/my-data/${step}`, {}, { methods: ['POST'], maxBody: 64 * KiB }),
  ),
  // Addresses of earlier versions: bookmarks, and forms in tabs that are still open.
  ...['/yours', '/mine'].map((path) => moved(`/counselling${path}`, '/counselling/my-data')),
  ...['/data.json', '/erase', '/stop', '/close'].map((part) =>
    moved(`/counselling/mine${part}`, `/counselling/my-data${part}`),
  ),
  route('beacon', '/api/events', {}, { methods: ['POST'], maxBody: 64 * KiB }),
  route('health', '/api/health/live', {}),
  route('health', '/api/health/ready', {}),
  route('metrics', '/api/metrics', {}),
  route(
    'api',
    '/api/v1/requests/:reference/outcome',
    {},
    {
      methods: ['POST'],
      maxBody: 64 * KiB,
    },
  ),
  route('api', '/api/v1/**', null, {
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    maxBody: 2 * MiB,
  }),
  route('auth', '/api/auth/**', null, { methods: ['GET', 'POST'], maxBody: 64 * KiB }),
  staff('/admin/media/**', 22 * MiB),
  staff('/admin/**'),
  // Before the drafts of staff: whoever has the link needs no sign-in.
  route('private', '/preview/shared/:token', {}),
  staff('/preview/**'),
  staff('/sign-in'),
  staff('/setup'),
  route('media', '/media/:hash/:variant', {}),
  asset('/_next/static/**'),
  asset('/islands/**'),
  asset('/favicon.ico'),
  asset('/icon.svg'),
  asset('/speculation-rules.json'),
  // Last: the pages that editors make (about, contact, editorial-policy, grievance …).
  document('/:slug', 300),
]

const conditional = ['if-none-match', 'if-modified-since', 'range', 'if-range', 'accept']
const submission = ['accept', 'accept-language', 'content-type', 'origin', 'referer', 'user-agent']

/** Which of a visitor's headers reach Next; documents get none, so none can change or poison them. */
export const headersLetThrough: Record<RouteKind, readonly string[] | 'all'> = {
  document: [],
  private: [],
  asset: [],
  media: conditional,
  form: submission,
  own: [...submission, 'cookie'],
  beacon: submission,
  health: [],
  metrics: [],
  api: 'all',
  auth: 'all',
  staff: 'all',
}

/** What a segment that begins with a colon may be. */
export const segmentPatterns: Readonly<Record<string, RegExp>> = {
  ':slug': /^(?=.{1,120}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
  ':token': /^[A-Za-z0-9_-]{16,128}$/,
  ':reference': /^[A-Za-z0-9-]{1,40}$/,
  ':sitemap': /^\d{1,4}\.xml$/,
  ':hash': /^[a-f0-9]{16,64}$/,
  ':variant': /^(?!\.)[\w.-]{1,80}$/,
}
