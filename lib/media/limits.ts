/** Maximum size of an uploaded image. */
export const MAX_IMAGE_BYTES = 20 * 1024 * 1024

export const IMAGE_TOO_LARGE = 'This image is too large. The maximum is 20 MB.'

/** A JPEG is read at a fraction of its size, so that photos of phones need less memory. */
export const MAX_JPEG_PIXELS = 110_000_000

/** One image is worked on for this long at most. */
export const TIMEOUT_SECONDS = 30
