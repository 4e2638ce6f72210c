import { EMBED_HOSTS } from '#lib/blocks/embed.ts'
import { VIDEO_HOSTS } from '#lib/blocks/video.ts'

export type Headers = Readonly<Record<string, string>>
type FramedBy = 'none' | 'self'

const frames = [...EMBED_HOSTS, ...VIDEO_HOSTS].map((host) => `https://${host}`)

type Directives = Readonly<Record<string, readonly string[]>>

const policy = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')

/**
 * The policy of a public page: nothing inline, and nothing from other sites except frames that the
 * reader opens. `application/ld+json` is not a script and needs no permission (CSP 3, 4.2.3).
 */
const document = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-src': frames,
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  // No island writes HTML from text; an attempt is blocked.
  'require-trusted-types-for': ["'script'"],
  // The worker for the form's proof of work (components/islands/_proof).
  'trusted-types': ['proof-worker'],
}

const features = {
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

export const documentPolicies: Headers = {
  'content-security-policy': policy(document),
  ...features,
}

/**
 * The policy of a staff page: the scripts that Next wrote into this response, and what those load.
 * Style attributes are allowed because widgets use them for their position.
 */
export function staffPolicies(nonce: string, framedBy: FramedBy): Headers {
  return {
    'content-security-policy': policy({
      'default-src': ["'none'"],
      'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'"],
      'style-src': ["'self'", `'nonce-${nonce}'`],
      'style-src-attr': ["'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'media-src': ["'self'", 'blob:'],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'worker-src': ["'self'"],
      'frame-src': ["'self'", ...frames],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'frame-ancestors': [`'${framedBy}'`],
    }),
    ...features,
    'cache-control': 'no-store',
  }
}

/** The policy of media files: whatever their bytes contain, nothing in them may run or load. */
export const mediaPolicies: Headers = {
  'content-security-policy': policy({ 'default-src': ["'none'"], sandbox: [] }),
}

const YEAR_SECONDS = 31_536_000 // seconds

/** Headers of every response; Next keeps these if a route handler sets the same ones. */
export function commonPolicies(framedBy: FramedBy, https: boolean): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': framedBy === 'self' ? 'SAMEORIGIN' : 'DENY',
    'content-security-policy': `frame-ancestors '${framedBy}'`,
    ...(https ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}` } : {}),
  }
}
