import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { type Answer, etagOf } from '#lib/server/send.ts'

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** What the build made and what lies in `public`, read once: the files of a build never change. */
export async function loadAssets(root: string): Promise<ReadonlyMap<string, Answer>> {
  const assets = new Map<string, Answer>()
  await addFolder(assets, join(root, 'public'), '')
  await addFolder(assets, join(root, '.next', 'static'), '/_next/static')
  return assets
}

async function addFolder(assets: Map<string, Answer>, folder: string, prefix: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const path = `${prefix}/${relative(folder, file).split(sep).join('/')}`
    assets.set(path, asAnswer(path, await readFile(file)))
  }
}

function asAnswer(path: string, body: Buffer): Answer {
  const headers = {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': isHashed(path)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600',
    etag: etagOf(body),
  }
  return { status: 200, headers, body }
}

/** Another content has another name: all that Next makes, and our own files with a hash in it. */
const isHashed = (path: string) =>
  path.startsWith('/_next/static/') || /\.[A-Za-z0-9]{8,}\.\w+$/.test(path)
