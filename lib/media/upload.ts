import { fileTypeFromBuffer } from 'file-type'
import { type Actor, can } from '#lib/auth/policy.ts'
import { AppError } from '#lib/errors/errors.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { storePicture } from './files.ts'
import { mediaKind } from './kind.ts'
import { IMAGE_TOO_LARGE, MAX_IMAGE_BYTES } from './limits.ts'

/** Accepted types, detected from the bytes. SVG may contain script; AVIF and HEIC lack wide support. */
const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/**
 * Adds an image to the media library; it is public at once.
 *
 * @throws AppError forbidden, too-large, unsupported-media, validation
 */
export async function uploadPicture(
  actor: Actor,
  { bytes, filename, alt }: { bytes: Uint8Array; filename: string; alt: string },
): Promise<{ id: string }> {
  if (!can(actor, 'media:upload')) throw new AppError('forbidden')
  if (alt.trim() === '') {
    throw refused('alt', 'Describe what the image shows, for people who cannot see it.')
  }
  if (bytes.byteLength === 0) throw refused('file', 'Choose another image: this file is empty.')
  if (bytes.byteLength > MAX_IMAGE_BYTES) {
    throw new AppError('too-large', { message: IMAGE_TOO_LARGE })
  }
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !ACCEPTED.includes(type.mime)) {
    throw new AppError('unsupported-media', {
      message: 'This file is not a JPEG, PNG, WebP or GIF image.',
    })
  }
  const { hash } = await storePicture(bytes)
  const { id } = await saveLive(actor, mediaKind, {
    version: null,
    snapshot: {
      hash,
      filename: plainName(filename, type.ext),
      alt: alt.trim(),
      caption: null,
      credit: null,
      focalX: 50,
      focalY: 50,
    },
  })
  return { id }
}

const refused = (field: string, message: string) =>
  new AppError('validation', { message, fields: { [field]: [message] } })

/** A file name for searching in the media library; stored files are named by their hash. */
function plainName(filename: string, extension: string): string {
  const base = filename.split(/[/\\]/).at(-1) ?? ''
  const stem = base
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]+/gu, '-')
    .slice(0, 120)
    .replaceAll(/^[- ]+|[- ]+$/g, '')
  return `${stem || 'picture'}.${extension}`
}
