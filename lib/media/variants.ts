import sharp, { type Sharp } from 'sharp'
import { AppError } from '#lib/errors/errors.ts'
import { MAX_JPEG_PIXELS, TIMEOUT_SECONDS } from './limits.ts'
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

/** 40 megapixels, for which sharp needs about 160 MB; all frames of an animation count. */
const MAX_PIXELS = 40_000_000

/** Largest height of a WebP image, by its format. */
const MAX_WEBP_HEIGHT = 16_383

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
  const options = { failOn: 'error', density: 144 } as const
  const found = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(unreadable)
  if (!found.format || !READABLE.includes(found.format)) {
    throw new AppError('unsupported-media', {
      message: 'Only JPEG, PNG, WebP and GIF images are supported.',
    })
  }
  const frames = found.pages ?? 1
  requirePixels(found.format, found.width * found.height * frames)
  const animated = frames > 1
  const image = sharp(bytes, { ...options, animated, limitInputPixels: MAX_JPEG_PIXELS }).timeout({
    seconds: TIMEOUT_SECONDS,
  })
  const still = animated ? sharp(bytes, { ...options, limitInputPixels: MAX_PIXELS }) : image
  const upright = (found.orientation ?? 1) >= 5
  const width = upright ? found.height : found.width
  const height = upright ? found.width : found.height
  const widths = [...new Set(WIDTHS.map((it) => Math.min(it, width)))]
  const variants = await Promise.all([...widths.map((it) => webp(image, it)), social(still)]).catch(
    unreadable,
  )
  return { mime: mimeOf(found.format), width, height, variants }
}

/** @throws AppError validation if the image has more pixels than its format may have */
function requirePixels(format: string, pixels: number): void {
  const max = format === 'jpeg' ? MAX_JPEG_PIXELS : MAX_PIXELS
  if (pixels <= max) return
  const megapixels = (count: number) => Math.round(count / 1_000_000)
  throw new AppError('validation', {
    message: `This image has ${megapixels(pixels)} megapixels, the maximum is ${megapixels(max)}. Make it smaller and upload it again.`,
  })
}

async function webp(image: Sharp, width: number): Promise<Variant> {
  const { data, info } = await image
    .clone()
    .autoOrient()
    .resize({ width, height: MAX_WEBP_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return {
    name: `w${width}.webp`,
    mime: 'image/webp',
    width: info.width,
    height: info.pageHeight ?? info.height,
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
    message: 'This image is damaged and cannot be read completely.',
    cause,
  })
}
