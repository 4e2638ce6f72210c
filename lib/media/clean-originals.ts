import { chmod, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { log } from '#lib/errors/log.ts'
import { localMedia } from './local-folder.ts'
import { withoutMetadata } from './without-metadata.ts'

/**
 * Removes the metadata of originals that earlier versions stored with it, such as the place of a
 * photo. They wrote files that every user of the machine could read: a file that only its owner may
 * read is done. A bucket is left as it is.
 *
 * @returns the number of originals that were looked at
 */
export async function cleanOriginals(signal: AbortSignal): Promise<number> {
  const folder = localMedia(env())
  if (folder === null) return 0
  let done = 0
  for (const hash of await readdir(folder).catch(() => [])) {
    if (signal.aborted) break
    if (await cleanImage(join(folder, hash))) done += 1
  }
  return done
}

async function cleanImage(folder: string): Promise<boolean> {
  const original = join(folder, 'original')
  const found = await stat(original).catch(() => null)
  if (!found || (found.mode & 0o077) === 0) return false
  for (const name of await readdir(folder)) {
    if (name !== 'original') await chmod(join(folder, name), 0o600)
  }
  try {
    const part = `${original}.part`
    await writeFile(part, await withoutMetadata(await readFile(original)), { mode: 0o600 })
    await rename(part, original)
  } catch (error) {
    // The variants were made when it was uploaded; an original that is damaged now stays as it is.
    log.warn({ err: error }, 'the metadata of an original cannot be removed')
    await chmod(original, 0o600)
  }
  return true
}
