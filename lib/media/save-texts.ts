import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { ContentVersion } from '#lib/publishing/drafts/drafts.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { mediaKind } from './kind.ts'
import type { MediaSave } from './save-input.ts'

/**
 * Saves texts and focal point of an image; they are public at once.
 *
 * @throws AppError forbidden if the image is on a public page and the actor may not publish; invalid
 *   if the hash is not that of the image: a file is never exchanged for another
 */
export async function saveTexts(actor: Actor, save: MediaSave): Promise<ContentVersion> {
  const { id } = save.version
  const stored = await db.media.findUnique({ where: { id }, select: { hash: true } })
  if (!stored) throw new AppError('not-found')
  if (stored.hash !== save.snapshot.hash) {
    throw new AppError('validation', {
      message: 'The file of an image cannot be replaced. Upload the new file as a new image.',
    })
  }
  return saveLive(actor, mediaKind, save)
}
