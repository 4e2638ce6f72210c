import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'

type ForeignPath = {
  /** Null: removed permanently (410). */
  toPath: string | null
  status: 302 | 308 | 410
}

/** Finds the redirect for an address of a former website; null: there is none. */
export async function findRedirect(path: string): Promise<ForeignPath | null> {
  const fromPath = path.replace(/\/+$/, '') || '/'
  reportTags(tags.redirect(fromPath))
  const row = await db.redirect.findFirst({
    where: { fromPath, content: { deletedAt: null } },
    select: { toPath: true, status: true },
  })
  return (
    row && {
      toPath: row.toPath && asHeader(row.toPath),
      status: row.status as ForeignPath['status'],
    }
  )
}

/** Encodes a path such as “/größe”, because a Location header is ASCII only (RFC 9110 10.2.2). */
function asHeader(address: string): string {
  const url = new URL(address, 'http://local.invalid')
  return address.startsWith('/') ? url.pathname + url.search + url.hash : url.href
}
