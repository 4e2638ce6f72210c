import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { CompressedBody, type Precompressed } from './encodings.ts'
import type { CachedPage } from './page-cache.ts'
import { etagOf } from './send.ts'
import { SPECULATION_RULES_PATH, speculationRulesFile } from './speculation-rules.ts'

const COMPRESSIBLE_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** Formats that are compressed already: compressing them again makes them larger. */
const PRECOMPRESSED_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Whether compressing a file of this name saves anything. */
export const isCompressible = (name: string): boolean => extname(name) in COMPRESSIBLE_TYPES

/** The folders whose files are served unchanged, each with its path prefix. */
const assetFolders = [
  { folder: 'public', prefix: '' },
  { folder: join('.next', 'static'), prefix: '/_next/static' },
] as const

/** Folder of the files that the build compressed: the path of the asset with .br or .gz appended. */
export const precompressedFolder = join('.next', 'lectern', 'packed')

/** Reads all assets into memory once, since the files of a build never change. */
export async function loadAssets(root: string): Promise<ReadonlyMap<string, CachedPage>> {
  const assets = new Map<string, CachedPage>()
  for (const { path, file } of await listAssets(root)) {
    assets.set(path, toCachedPage(path, await readFile(file), await readPrecompressed(root, path)))
  }
  assets.set(SPECULATION_RULES_PATH, speculationRulesFile())
  return assets
}

export async function listAssets(root: string): Promise<{ path: string; file: string }[]> {
  const lists = await Promise.all(
    assetFolders.map(async ({ folder, prefix }) => {
      const from = join(root, folder)
      const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => [])
      const files = entries.filter((one) => one.isFile())
      return files.map(({ parentPath, name }) => {
        const file = join(parentPath, name)
        return { path: `${prefix}/${relative(from, file).split(sep).join('/')}`, file }
      })
    }),
  )
  return lists.flat()
}

/** Null if the build did not compress the file: it is then compressed at the first request. */
async function readPrecompressed(
  root: string,
  path: string,
): Promise<Precompressed | 'never' | null> {
  if (!isCompressible(path)) return 'never'
  const file = join(root, precompressedFolder, path)
  try {
    const [br, gzip] = await Promise.all([readFile(`${file}.br`), readFile(`${file}.gz`)])
    return { br, gzip }
  } catch {
    return null
  }
}

function toCachedPage(
  path: string,
  body: Buffer,
  compressed: Precompressed | 'never' | null,
): CachedPage {
  const extension = extname(path)
  const headers = {
    'content-type':
      COMPRESSIBLE_TYPES[extension] ?? PRECOMPRESSED_TYPES[extension] ?? 'application/octet-stream',
    'cache-control': isHashed(path)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600',
    'cross-origin-resource-policy': 'same-origin',
  }
  return {
    status: 200,
    headers,
    etag: etagOf(body),
    body: new CompressedBody(body, compressed),
    renderTime: null,
  }
}

/** Whether the file name changes with the content: all of Next's files, and those with a hash in it. */
const isHashed = (path: string) =>
  path.startsWith('/_next/static/') || /\.[A-Za-z0-9]{8,}\.\w+$/.test(path)
