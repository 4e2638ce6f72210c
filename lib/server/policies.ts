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
 * What a learner page may do: nothing inline, nothing foreign but the frames that a reader opens.
 * Data in `application/ld+json` is no script and needs no permission (CSP 3, 4.2.3).
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
  // No island writes HTML from text; whatever tried to would be refused.
  'require-trusted-types-for': ["'script'"],
  // The worker of the form's proof of work (components/islands/_proof).
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
 * What a staff page may do: the scripts that Next wrote into this one answer, and what those load.
 * Widgets are positioned by style attributes, which can do no more than look wrong.
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

/** A picture is shown and nothing else, whatever its bytes turn out to be when they are opened. */
export const mediaPolicies: Headers = {
  'content-security-policy': policy({ 'default-src': ["'none'"], sandbox: [] }),
}

const YEAR = 31_536_000 // seconds

/** For every response, whoever makes it; of the same header in a route handler's answer, Next keeps these. */
export function commonPolicies(framedBy: FramedBy, https: boolean): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': framedBy === 'self' ? 'SAMEORIGIN' : 'DENY',
    'content-security-policy': `frame-ancestors '${framedBy}'`,
    ...(https ? { 'strict-transport-security': `max-age=${YEAR}` } : {}),
  }
}
