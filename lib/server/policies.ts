import { EMBED_HOSTS } from '#lib/blocks/embed.ts'
import { VIDEO_HOSTS } from '#lib/blocks/video.ts'

const frames = [...EMBED_HOSTS, ...VIDEO_HOSTS].map((host) => `https://${host}`)

/**
 * What a learner page may do: nothing inline, nothing foreign but the frames that a reader opens.
 * Data in `application/ld+json` is no script and needs no permission (CSP 3, 4.2.3).
 */
const directives = {
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
}

export const documentPolicies: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; '),
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
