import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stop as stopEsbuild } from 'esbuild'
import { checkout } from './checkout.ts'
import { lock } from './exclusive.js'
import { buildIslands } from './islands.ts'
import { packAssets } from './packed-assets.ts'
import { checkPublicPages } from './public-pages.ts'
import { SetupError, step } from './report.js'
import { buildWorker, workerBundle } from './worker-bundle.ts'

const stampFile = join(checkout, '.next/lectern/made-from')

const SOURCES = [
  'app/**/*',
  'components/**/*',
  'lib/**/*',
  'prisma/**/*.{ts,tsx,prisma}',
  'public/**/*',
  '*.{js,ts,mjs,json}',
]
const NOT_SOURCES = [
  'prisma/client/**',
  'public/islands/**',
  'lib/setup/commands/**',
  'next-env.d.ts',
]

/** Builds islands, Next and worker unless an up-to-date build exists. */
export async function ensureBuild(signal?: AbortSignal) {
  const release = await lock(`build ${checkout}`)
  try {
    const stamp = sourceHash()
    if (isUpToDate(stamp)) return
    await step('Bundling the islands', buildIslands)
    await step('Building (a minute or two)', (progress) => buildPages(progress, signal))
    checkPublicPages(checkout)
    await step('Compressing static files', packAssets)
    await step('Bundling the worker', buildWorker)
    writeFileSync(stampFile, stamp)
  } finally {
    await stopEsbuild()
    release()
  }
}

function isUpToDate(stamp: string) {
  const parts = [stampFile, workerBundle, join(checkout, 'public/islands/manifest.json')]
  return parts.every((path) => existsSync(path)) && readFileSync(stampFile, 'utf8') === stamp
}

function sourceHash() {
  const hash = createHash('sha256').update(process.version)
  const files = globSync(SOURCES, { cwd: checkout, exclude: NOT_SOURCES, withFileTypes: true })
  const paths = files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const path of paths) hash.update(path.slice(checkout.length)).update(readFileSync(path))
  return hash.digest('hex')
}

function buildPages(progress: (text: string) => void, signal?: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    const next = join(checkout, 'node_modules/next/dist/bin/next')
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: checkout,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        progress(lastLine(text))
      })
    }
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new SetupError('the production build failed.', output.trim()))
    })
  })
}

function lastLine(text: string) {
  return (text.trim().split('\n').at(-1) ?? '').trim().slice(0, 60)
}
