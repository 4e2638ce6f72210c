import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { basename, join, relative } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { checkout } from './checkout.ts'
import { print, SetupError } from './report.js'

const source = join(checkout, 'components/islands')
const output = join(checkout, 'public/islands')
const manifestFile = join(output, 'manifest.json')

/** Name of an island → path for a page's `<script type="module">`. */
type IslandManifest = Record<string, string>

/** Bundles each file of components/islands whose name does not begin with “_” for the browser. */
export async function buildIslands(): Promise<void> {
  const bundled = await Promise.all(islandFiles().map(bundle))
  const manifest: IslandManifest = Object.fromEntries(bundled.map(({ name, path }) => [name, path]))
  mkdirSync(output, { recursive: true })
  writeFileSync(`${manifestFile}.new`, `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(`${manifestFile}.new`, manifestFile)
  removeOthers(bundled.flatMap(({ files }) => files))
}

/** Bundles the islands again whenever one of their files changes, until the process ends. */
export function watchIslands() {
  if (!existsSync(source)) return
  let timer: NodeJS.Timeout | undefined
  watch(source, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      buildIslands().catch((error: Error) => print(error.message))
    }, 50)
  })
}

export function islandFiles(): string[] {
  if (!existsSync(source)) return []
  return readdirSync(source).filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
}

/** Each island is bundled separately: a duplicated helper costs less than another request. */
export const islandBuild = (file: string) =>
  ({
    absWorkingDir: checkout,
    entryPoints: [join(source, file)],
    outdir: output,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    metafile: true,
    legalComments: 'none',
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    logLevel: 'silent',
  }) as const satisfies BuildOptions

async function bundle(file: string) {
  const result = await build(islandBuild(file)).catch((error: Error) => {
    throw new SetupError(`components/islands/${file} can’t be bundled.`, error.message)
  })
  const files = Object.entries(result.metafile.outputs)
  const entry = files.find(([, { entryPoint }]) => entryPoint?.endsWith(`islands/${file}`))
  if (!entry) throw new Error(`esbuild names no output for components/islands/${file}`)
  return {
    name: basename(file, '.ts'),
    path: `/${relative(join(checkout, 'public'), join(checkout, entry[0]))}`,
    files: files.map(([path]) => basename(path)),
  }
}

function removeOthers(files: string[]) {
  const kept = new Set([...files, basename(manifestFile)])
  for (const file of readdirSync(output)) {
    if (!kept.has(file)) rmSync(join(output, file), { recursive: true, force: true })
  }
}
