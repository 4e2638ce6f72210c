import { paths } from '#lib/paths.ts'
import { readAccessSession } from '#lib/people/access-session.ts'

export const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

/** The verified identifier of the request's session; without one, a redirect to a new link. */
export async function ownSession(request: Request): Promise<string | Response> {
  const identifierId = await readAccessSession(request.headers.get('cookie'))
  return identifierId ?? seeOther(paths.access())
}

export const seeOther = (location: string, more: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { ...PRIVATE, location, ...more } })
