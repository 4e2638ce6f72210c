/** The hexadecimal form of a SHA-256 digest: hash of an image, of a consent notice, a signature. */
export const SHA256_PATTERN = /^[0-9a-f]{64}$/
