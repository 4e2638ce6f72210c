import { SHA256_PATTERN } from '#lib/format/sha256.ts'
import { readVariant } from '#lib/media/files.ts'

type Context = { params: Promise<{ hash: string; variant: string }> }

/** The URL contains the hash of the file, so clients may cache it permanently. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, variant } = await params
  const found = SHA256_PATTERN.test(hash) ? await readVariant(hash, variant) : null
  if (!found) return new Response('Image not found.', { status: 404 })
  return new Response(Buffer.from(found.bytes), {
    headers: {
      'content-type': found.mime,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
