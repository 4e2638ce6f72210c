import { log } from '#lib/errors/log.ts'
import { findRedirect } from '#lib/redirects/public-queries.ts'
import type { Decision } from './match-route.ts'
import type { HttpResponse } from './send.ts'

/**
 * Finds a redirect for an address that the route table does not know. Null: there is none, or
 * the database is unreachable; the visitor then gets the response of an unknown address.
 */
export async function legacyRedirect(
  decision: Decision,
  method: string,
  target: string,
): Promise<HttpResponse | 'gone' | null> {
  if (decision.action !== 'refuse' || decision.code !== 'not-found' || decision.route) return null
  if (method !== 'GET' && method !== 'HEAD') return null
  const path = decodedPath(target)
  if (path === null || path.length > 500) return null
  try {
    const found = await findRedirect(path)
    if (!found) return null
    if (found.toPath === null) return 'gone'
    return {
      status: found.status,
      headers: { location: found.toPath, 'cache-control': 'public, max-age=300' },
      body: Buffer.alloc(0),
    }
  } catch (error) {
    log.warn({ err: error }, 'could not read redirects')
    return null
  }
}

/** Null for a path that the database cannot store or that is malformed. */
function decodedPath(target: string): string | null {
  try {
    const path = decodeURIComponent(target.split('?')[0] ?? '')
    return /[\p{Cc}\\]/u.test(path) ? null : path
  } catch {
    return null
  }
}
