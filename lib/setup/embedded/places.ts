import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = '/var/lib/lectern'

/** A folder that an account without access to `folder` can be given. */
export function homeOutside(folder: string) {
  return join(ROOT, createHash('sha256').update(folder).digest('hex').slice(0, 16))
}

/** Others may pass through such a home, but not look around in it. */
export function makeHomeOutside(folder: string) {
  const home = homeOutside(folder)
  mkdirSync(home, { recursive: true })
  for (const path of [ROOT, home]) chmodSync(path, 0o711)
  return home
}
