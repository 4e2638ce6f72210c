import { createHash } from 'node:crypto'
import { db, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { disk } from './disk.ts'
import { makeVariants } from './variants.ts'
import { withoutMetadata } from './without-metadata.ts'

/**
 * Stores an image and its variants under the hash of its bytes; the same bytes are stored only once.
 * Where and when a photo was taken is not kept.
 * The row is written last: a crash may leave files without a row, but never a row without files.
 */
export async function storePicture(bytes: Uint8Array): Promise<{ hash: string }> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = await db.mediaFile.findUnique({ where: { hash }, select: { hash: true } })
  if (known) return known
  const { mime, width, height, variants } = await makeVariants(bytes)
  const store = await disk()
  await store.put(`${hash}/original`, await withoutMetadata(bytes))
  for (const it of variants) await store.put(`${hash}/${it.name}`, it.bytes)
  await transaction(async (tx) => {
    await tx.mediaFile.createMany({
      data: [{ hash, mime, bytes: bytes.byteLength, width, height }],
      skipDuplicates: true,
    })
    await tx.mediaVariant.createMany({
      data: variants.map(({ bytes: data, ...it }) => ({ hash, ...it, bytes: data.byteLength })),
      skipDuplicates: true,
    })
  })
  return { hash }
}

/** Null if there is no such variant. The original is never served, since an SVG may contain script. */
export async function readVariant(
  hash: string,
  name: string,
): Promise<{ bytes: Uint8Array; mime: string } | null> {
  const row = await db.mediaVariant.findUnique({
    where: { hash_name: { hash, name } },
    select: { mime: true },
  })
  if (!row) return null
  try {
    return { bytes: await (await disk()).getBytes(`${hash}/${name}`), mime: row.mime }
  } catch (cause) {
    throw new AppError('not-found', { cause })
  }
}
