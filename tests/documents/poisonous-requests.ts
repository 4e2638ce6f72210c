import { ARTICLE, CANARY, inHeader, type Poison } from './poison.ts'

const methods = [
  ...['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'].flatMap((name) =>
    inHeader(name, 'POST', 'HEAD', 'PURGE'),
  ),
  ...'HEAD POST PUT PATCH DELETE OPTIONS TRACE CONNECT PURGE PROPFIND QUERY M-SEARCH NOSUCH get'
    .split(' ')
    .map((method) => ({ name: `method ${method}`, method })),
]

const together: Poison[] = [
  {
    name: 'all that a router of Next sends',
    headers: [
      'RSC: 1',
      'Next-Router-Prefetch: 1',
      'Next-Router-State-Tree: %5B%22%22%2C%7B%7D%5D',
      `Next-Url: /${CANARY}`,
    ],
    target: `${ARTICLE}?_rsc=1abc`,
  },
  {
    name: 'a server action',
    method: 'POST',
    headers: ['Next-Action: 7f00', 'Content-Type: text/plain', 'Accept: text/x-component'],
    body: '[]',
  },
  {
    name: 'a server action as a form',
    method: 'POST',
    headers: ['Content-Type: multipart/form-data; boundary=x'],
    body: '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_7f00"\r\n\r\n\r\n--x--\r\n',
  },
  {
    name: 'the page without its middleware, five times',
    headers: [`x-middleware-subrequest: ${'middleware:'.repeat(4)}middleware`],
  },
]

const connection: Poison[] = [
  ...inHeader('Expect', '100-continue', 'nonsense'),
  ...inHeader('Connection', 'X-Forwarded-Host', 'close, Host'),
  ...inHeader('TE', 'trailers'),
  ...inHeader('Trailer', 'Host'),
  ...inHeader('Max-Forwards', '0'),
  { name: 'HTTP/2 asked for', headers: ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABk'] },
  { name: 'a WebSocket', headers: ['Upgrade: websocket', 'Sec-WebSocket-Key: x'] },
  { name: 'HTTP/1.0', version: '1.0' },
  { name: 'HTTP/1.0 without a host', version: '1.0', host: null },
  { name: 'no host', host: null },
  { name: 'a foreign host', host: CANARY },
  { name: 'our host with another port', host: '127.0.0.1:1' },
  { name: 'a host with a path', host: `127.0.0.1/${CANARY}` },
  { name: 'two hosts', headers: [`Host: ${CANARY}`] },
  { name: 'a host on two lines', headers: [`X-A: 1\r\n Host: ${CANARY}`] },
  { name: 'an absolute address', target: `http://${CANARY}${ARTICLE}` },
  { name: 'a space before the colon', headers: [`X-Forwarded-Host : ${CANARY}`] },
  { name: 'a header without a name', headers: [`: ${CANARY}`] },
  { name: 'a NUL in a header', headers: ['X-A: a\0b'] },
  { name: 'bytes beyond ASCII in a header', headers: ['X-A: \xe9\xff'] },
  { name: 'a line that ends early', headers: [`X-A: a\nX-Forwarded-Host: ${CANARY}`] },
  { name: '64 KB of headers', headers: [`X-A: ${'a'.repeat(65_536)}`] },
  { name: '1,500 headers', headers: Array.from({ length: 1_500 }, (_, at) => `X-${at}: 1`) },
  { name: '20 KB of address', target: `${ARTICLE}?x=${'a'.repeat(20_480)}` },
]

const bodies: Poison[] = [
  { name: 'a body', headers: ['Content-Type: application/x-www-form-urlencoded'], body: 'slug=x' },
  { name: 'a body in JSON', headers: ['Content-Type: application/json'], body: '{"slug":"x"}' },
  { name: 'a body in chunks', headers: ['Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0'] },
  { name: 'two lengths', headers: ['Content-Length: 0', 'Content-Length: 5'] },
  { name: 'a length of minus one', headers: ['Content-Length: -1'] },
  {
    name: 'a length and chunks',
    headers: ['Content-Length: 5', 'Transfer-Encoding: chunked\r\n\r\n0'],
  },
  { name: 'an unknown transfer', headers: ['Transfer-Encoding: chunked, identity'] },
  { name: 'a transfer spelt oddly', headers: ['Transfer-Encoding: \x0bchunked'] },
]

const queries = [
  '_rsc=1abc',
  'utm_source=x&utm_campaign=<script>',
  'gclid=1&fbclid=2',
  `x=${CANARY}`,
  '__nextLocale=hi&__nextDefaultLocale=hi',
  '__nextDataReq=1',
  '__flight__=1',
  'nxtPslug=none',
  'nxtIslug=none',
  'slug=none',
  'slug[]=none',
  'page=2',
  'PAGE=2',
  '%5Frsc=1',
  '%73lug=none',
  'callbackUrl=https://canary.invalid',
  '__proto__[x]=1',
  'constructor=1&hasOwnProperty=1',
  'a=1&a=2',
  'a;b=c',
  '&&&',
  '?',
  '=x',
  '%00',
  '%zz',
  '%F0%9F%92%A9',
  'x=%0d%0aSet-Cookie:%20a=b',
  'amp=1',
  'version=2026-2',
  'q=rust',
  'x'.repeat(2_000),
].map((query) => ({ name: `?${query.slice(0, 60)}`, target: `${ARTICLE}?${query}` }))

const spellings = [
  '/Articles/Rust-Vs-Python',
  '/articles/rust-vs-python/',
  '//articles//rust-vs-python',
  '/articles/./rust-vs-python',
  '/articles/none/../rust-vs-python',
  '/articles/%2e%2e/articles/rust-vs-python',
  '/articles%2frust-vs-python',
  '/articles\\rust-vs-python',
  '/articles/rust%2dvs%2dpython',
  '/articles/rust-vs-python%00',
  '/articles/rust-vs-python%20',
  '/articles/rust-vs-python#x',
  '/articles/rust-vs-python;x=1',
  '/articles/rust-vs-python.rsc',
  '/articles/rust-vs-python.segments/_tree.segment.rsc',
  '/articles/rust-vs-python.prefetch.rsc',
  '/articles/rust-vs-python.json',
  '/articles/rust-vs-python.css',
  '/articles/rust-vs-python/x.css',
  '/articles/rust-vs-python%2Fx.css',
  '/articles/rust-vs-python%3Fx.css',
  '/_next/data/x/articles/rust-vs-python.json',
  '/_next/image?url=%2Farticles%2Frust-vs-python&w=64&q=75',
  '/(site)/articles/rust-vs-python',
  '/_not-found',
  'articles/rust-vs-python',
  '*',
].map((target) => ({ name: target, target }))

export const poisonousRequests: readonly Poison[] = [
  ...methods,
  ...together,
  ...connection,
  ...bodies,
  ...queries,
  ...spellings,
]
