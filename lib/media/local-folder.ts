import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Env } from '#lib/env.ts'

/** Folder of the media files on this machine; null if they are stored in a bucket. */
export function localMedia({ storageUrl, dataFolder }: Env): string | null {
  if (!storageUrl) return join(resolve(dataFolder), 'media')
  return storageUrl.startsWith('file:') ? fileURLToPath(storageUrl) : null
}
