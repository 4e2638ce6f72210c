import sharp, { type Sharp } from 'sharp'
import { AppError } from '#lib/errors/errors.ts'
import { SOCIAL_VARIANT } from './media.ts'

type Variant = {
  name: string
  mime: string
  width: number
  height: number
  bytes: Buffer
}

/** Widths of the variants in pixels; an image is never enlarged. */
const WIDTHS = [320, 640, 960, 1280]

/** Size of the Open Graph image, 1.91 to 1; a PNG, since some link previews do not support WebP. */
const SOCIAL = { width: 1200, height: 630 }

/** 40 megapixels, for which sharp needs about 160 MB. */
const MAX_PIXELS = 40_000_000

const READABLE = ['jpeg', 'png', 'webp', 'gif', 'svg']

/**
 * Creates the variants in which an image is served. Metadata (EXIF, location) is removed, and its
 * orientation is applied.
 *
 * @throws AppError validation if the image is damaged or too large; unsupported-media for other formats
 */
export async function makeVariants(
  bytes: Uint8Array,
): Promise<{ mime: string; width: number; height: number; variants: Variant[] }> {
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', density: 144 })
  const found = await image.metadata().catch(unreadable)
  if (!found.format || !READABLE.includes(found.format)) {
    throw new AppError('unsupported-media', {
      message: 'Only JPEG, PNG, WebP and GIF images are supported.',
    })
  }
  const upright = (found.orientation ?? 1) >= 5
  const width = upright ? found.height : found.width
  const height = upright ? found.width : found.height
  const widths = [...new Set(WIDTHS.map((it) => Math.min(it, width)))]
  const variants = await Promise.all([...widths.map((it) => webp(image, it)), social(image)]).catch(
    unreadable,
  )
  return { mime: mimeOf(found.format), width, height, variants }
}

async function webp(image: Sharp, width: number): Promise<Variant> {
  const { data, info } = await image
    .clone()
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return {
    name: `w${width}.webp`,
    mime: 'image/webp',
    width: info.width,
    height: info.height,
    bytes: data,
  }
}

async function social(image: Sharp): Promise<Variant> {
  const bytes = await image
    .clone()
    .autoOrient()
    .resize({ ...SOCIAL, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .png({ palette: true })
    .toBuffer()
  return { name: SOCIAL_VARIANT, mime: 'image/png', ...SOCIAL, bytes }
}

const mimeOf = (format: string) => (format === 'svg' ? 'image/svg+xml' : `image/${format}`)

function unreadable(cause: unknown): never {
  throw new AppError('validation', {
    message: 'This image is damaged or too large (the maximum is 40 megapixels).',
    cause,
  })
}
