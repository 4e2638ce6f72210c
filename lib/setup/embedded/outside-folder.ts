import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = '/var/lib/lectern'

/**
 * Returns the path of the folder that replaces `folder` for an account without access to it.
 *
 * @param key distinguishes a data folder from an earlier one at the same path with another password
 */
export function outsideFolder(folder: string, key?: string) {
  return join(
    ROOT,
    key === undefined ? shortHash(folder) : `${shortHash(folder)}-${shortHash(key)}`,
  )
}

/** Other accounts may traverse this folder but not list it. */
export function makeOutsideFolder(folder: string, key?: string) {
  const home = outsideFolder(folder, key)
  mkdirSync(home, { recursive: true })
  for (const path of [ROOT, home]) chmodSync(path, 0o711)
  return home
}

/** Finds the folders of earlier data folders at this path that were deleted without `db:reset`. */
export function earlierOutsideFolders(folder: string, key: string) {
  if (!existsSync(ROOT)) return []
  const names = readdirSync(ROOT).filter((name) => name.startsWith(`${shortHash(folder)}-`))
  return names.map((name) => join(ROOT, name)).filter((home) => home !== outsideFolder(folder, key))
}

function shortHash(text: string) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
