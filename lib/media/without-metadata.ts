import { MAX_JPEG_PIXELS, TIMEOUT_SECONDS } from './limits.ts'

/** Quality of an original that had to be encoded again to lose its metadata. */
const MASTER_QUALITY = 95

/**
 * The image without metadata (EXIF with the place of a photo, XMP, IPTC, comments), its orientation
 * applied; the same bytes if it has none.
 */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array> {
  // Loaded on use: the worker rarely needs it.
  const { default: sharp } = await import('sharp')
  const { format, exif, xmp, iptc, comments, pages } = await sharp(bytes, {
    limitInputPixels: MAX_JPEG_PIXELS,
  }).metadata()
  if (format === 'svg' || !(exif || xmp || iptc || comments?.length)) return bytes
  const image = sharp(bytes, { animated: (pages ?? 1) > 1, limitInputPixels: MAX_JPEG_PIXELS })
  const upright = image.timeout({ seconds: TIMEOUT_SECONDS }).autoOrient()
  return upright.toFormat(format, format === 'png' ? {} : { quality: MASTER_QUALITY }).toBuffer()
}
