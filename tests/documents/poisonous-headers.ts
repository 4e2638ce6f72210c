import * as routerHeaders from 'next/dist/client/components/app-router-headers.js'
import * as constants from 'next/dist/lib/constants.js'
import { CANARY, inHeader, type Poison } from './poison.ts'

const forwarding = [
  ...[
    'X-Forwarded-Host',
    'X-Forwarded-Server',
    'X-Forwarded-Prefix',
    'X-Forwarded-Path',
    'X-Forwarded-Uri',
    'X-Forwarded',
    'X-Host',
    'X-Original-Host',
    'X-HTTP-Host-Override',
    'X-Backend-Host',
    'X-Real-IP',
    'X-Client-IP',
    'True-Client-IP',
    'CF-Connecting-IP',
    'Via',
    'Referer',
    'Origin',
    'From',
  ].flatMap((name) => inHeader(name, CANARY, `https://${CANARY}/x`)),
  ...inHeader('X-Forwarded-For', CANARY, '127.0.0.1', '10.0.0.1, 10.0.0.2'),
  ...inHeader('X-Forwarded-Proto', 'http', 'https', 'javascript'),
  ...inHeader('X-Forwarded-Scheme', 'http', 'nohttps'),
  ...inHeader('X-Forwarded-Port', '1', '443'),
  ...inHeader('X-Forwarded-Ssl', 'on'),
  ...inHeader('Forwarded', `for=127.0.0.1;host=${CANARY};proto=https`),
  ...inHeader('Origin', 'null'),
]

const rewriting = [
  'X-Original-URL',
  'X-Rewrite-URL',
  'X-Override-URL',
  'X-Original-URI',
  'X-Accel-Redirect',
  'X-Sendfile',
].flatMap((name) => inHeader(name, '/admin', '/articles/none', `https://${CANARY}/`))

/** Header names that the installed version of Next uses. */
const nextHeaders = [routerHeaders, constants]
  .flatMap((module) => Object.values(module).flat())
  .filter((value): value is string => typeof value === 'string')
  .filter((value) => /^(rsc|(x-)?next-[a-z-]+|x-[a-z-]+)$/.test(value))

const toNext = [
  ...new Set([
    ...nextHeaders,
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-middleware-redirect',
    'x-middleware-refresh',
    'x-middleware-next',
    'x-middleware-skip',
    'x-middleware-prefetch',
    'x-middleware-override-headers',
    'x-middleware-request-cookie',
    'x-middleware-set-cookie',
    'x-middleware-invoke',
    'x-invoke-path',
    'x-invoke-query',
    'x-invoke-status',
    'x-invoke-error',
    'x-invoke-output',
    'x-nextjs-data',
    'x-nextjs-cache',
    'x-nextjs-matched-path',
    'x-nextjs-rewrite',
    'x-nextjs-redirect',
    'x-now-route-matches',
    'x-vercel-cache',
    'x-vercel-protection-bypass',
    'x-action-forwarded',
    'x-next-intl-locale',
  ]),
].flatMap((name) => inHeader(name, '1', '/admin', `%5B%22${CANARY}%22%5D`))

const internal = [
  'x-lectern-form',
  'x-lectern-address',
  'x-lectern-path',
  'x-lectern-unheard-of',
].flatMap((name) => inHeader(name, 'x', '127.0.0.1', '/admin', 'id.AAAA'))

const negotiation = [
  ...inHeader('Accept', 'application/json', 'text/x-component', 'image/webp', '', '*/*;q=0'),
  ...inHeader('Accept-Language', 'hi', CANARY, '*'),
  ...inHeader('Accept-Charset', 'utf-16'),
  ...inHeader(
    'Accept-Encoding',
    CANARY,
    'deflate, zstd',
    'identity;q=0, *;q=0',
    'gzip;q=0',
    'br;q=nonsense',
    'br, br, gzip',
  ),
  ...inHeader(
    'User-Agent',
    'Googlebot/2.1',
    'Slackbot',
    '',
    '<script>1</script>',
    'lectern-document',
  ),
  ...inHeader('Sec-Purpose', 'prefetch', 'prefetch;prerender'),
  ...inHeader('Purpose', 'prefetch'),
  ...inHeader('Save-Data', 'on'),
  ...inHeader('Sec-Fetch-Dest', 'iframe', 'empty'),
  ...inHeader('Sec-Fetch-Site', 'cross-site'),
  ...inHeader('Sec-CH-Prefers-Color-Scheme', 'dark'),
  ...inHeader('DPR', '3'),
  ...inHeader('DNT', '1'),
  ...inHeader('Authorization', 'Bearer x', 'Basic eDp4'),
]

const caching = [
  ...inHeader('Cache-Control', 'no-cache', 'no-store', 'only-if-cached', 'max-age=0'),
  ...inHeader('Pragma', 'no-cache'),
  ...inHeader('Surrogate-Capability', 'x="ESI/1.0"'),
  ...inHeader('Range', 'bytes=0-9', 'bytes=-5', 'bytes=0-1,5-9', 'bytes=9999999-', 'nonsense'),
  ...inHeader('If-None-Match', '*', '"x"', 'W/"x"', `"${CANARY}"`),
  ...inHeader('If-Match', '"x"'),
  ...inHeader('If-Modified-Since', 'Sat, 01 Jan 2050 00:00:00 GMT', 'nonsense'),
  ...inHeader('If-Unmodified-Since', 'Sat, 01 Jan 2000 00:00:00 GMT'),
  { name: 'a part if unchanged', headers: ['If-Range: "x"', 'Range: bytes=0-9'] },
]

const cookies = inHeader(
  'Cookie',
  '__prerender_bypass=x; __next_preview_data=y',
  'next-instant-navigation-testing=1',
  'lectern.session=x',
  '__Host-lectern.session=eyJhbGciOiJub25lIn0..',
  'next-auth.session-token=x; theme=dark; NEXT_LOCALE=hi',
  'a=1; a=2; =; ;;',
  `x=${'y'.repeat(8_000)}`,
)

const twice = ['X-Forwarded-Host', 'RSC', 'Accept-Encoding', 'Cookie', 'Range', 'Origin'].map(
  (name) => ({
    name: `${name} twice`,
    headers: [`${name}: 1`, `${name.toUpperCase()}: ${CANARY}`],
  }),
)

export const poisonousHeaders: readonly Poison[] = [
  ...forwarding,
  ...rewriting,
  ...toNext,
  ...internal,
  ...negotiation,
  ...caching,
  ...cookies,
  ...twice,
]
