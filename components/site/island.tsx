import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { headers } from 'next/headers'
import { nonceOf } from '#lib/internal-request.ts'

type Manifest = Record<string, string>

let manifest: Manifest | undefined

/**
 * Loads the script of a custom element, only once per page (React moves asynchronous scripts into the
 * head and removes duplicates).
 */
export async function Island({ name }: { name: string }) {
  return <script type="module" async src={islandPath(name)} nonce={nonceOf(await headers())} />
}

/** Blocks rendering intentionally: a chosen theme must apply before the first paint. */
export async function ThemeScript() {
  return <script src={islandPath('theme')} nonce={nonceOf(await headers())} />
}

/** On staff pages: the CSP nonce for styles that widgets insert. */
export async function StyleNonce() {
  const nonce = nonceOf(await headers())
  return nonce ? <meta property="csp-nonce" nonce={nonce} /> : null
}

/** URL of a bundled file that an island itself loads later. */
export function islandPath(name: string): string {
  const path = readManifest()[name]
  if (!path) throw new Error(`There is no island “${name}”: components/islands/${name}.ts`)
  return path
}

/** Reads the manifest each time in development, since file names change with their content. */
function readManifest(): Manifest {
  if (manifest && process.env.NODE_ENV === 'production') return manifest
  const file = join(process.cwd(), 'public/islands/manifest.json')
  manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return manifest
}
