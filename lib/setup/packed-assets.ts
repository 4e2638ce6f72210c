import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible, listAssets, precompressedFolder } from '#lib/server/assets.ts'
import { MIN_COMPRESS_BYTES } from '#lib/server/encodings.ts'
import { checkout } from './checkout.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Compresses the built assets at the highest level, so that responses need no compression. */
export async function packAssets(): Promise<void> {
  const target = join(checkout, precompressedFolder)
  await rm(target, { recursive: true, force: true })
  const assets = (await listAssets(checkout)).filter(({ path }) => isCompressible(path))
  await Promise.all(assets.map(({ path, file }) => pack(file, join(target, path))))
}

async function pack(file: string, target: string) {
  const plain = await readFile(file)
  if (plain.length < MIN_COMPRESS_BYTES) return
  const [br, zipped] = await Promise.all([
    toBrotli(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    toGzip(plain, { level: 9 }),
  ])
  await mkdir(dirname(target), { recursive: true })
  await Promise.all([writeFile(`${target}.br`, br), writeFile(`${target}.gz`, zipped)])
}
