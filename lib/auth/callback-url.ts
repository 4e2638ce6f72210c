const anywhere = 'http://local.invalid'

/** Where to go after signing in: a path of this site with its query, or the admin area by default. */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 500) return '/admin'
  // Browsers drop control characters and read a backslash as a slash.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return '/admin'
  const url = URL.parse(value, anywhere)
  return url?.origin === anywhere && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}`
    : '/admin'
}

export function signInPath(callbackUrl: string): string {
  return `/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`
}
