/** Maximum size of an uploaded image. */
export const MAX_IMAGE_BYTES = 20 * 1024 * 1024

export const IMAGE_TOO_LARGE = 'This image is too large. The maximum is 20 MB.'
