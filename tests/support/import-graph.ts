import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** An import as the source states it. */
export type Import = { from: string; to: string; typeOnly: boolean }

export type Source = { path: string; text: string; imports: Import[]; packages: string[] }

const ROOTS = ['app', 'components', 'lib', 'prisma']

/** `import x from '…'`, `export … from '…'`, `import '…'`, `import('…')` */
const STATEMENT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"\n]+)['"]\s*\)/g

export function readSources(): Map<string, Source> {
  const files = globSync(`{${ROOTS.join(',')}}/**/*.{ts,tsx,js,css}`).filter(
    (it) => !it.startsWith('prisma/client/'),
  )
  const root = ['instrumentation.ts', 'next.config.js'].filter(exists)
  return new Map([...files, ...root].map((path) => [path, readSource(path)]))
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8')
  const imports: Import[] = []
  const packages: string[] = []
  for (const [, , type, named, dynamic] of text.matchAll(STATEMENT)) {
    const specifier = named ?? dynamic ?? ''
    const to = resolve(path, specifier)
    if (to === null) packages.push(specifier)
    else imports.push({ from: path, to, typeOnly: type !== undefined })
  }
  return { path, text, imports, packages }
}

function resolve(from: string, specifier: string): string | null {
  const own = /^#(lib|components|prisma|tests)\/(.+)$/.exec(specifier)
  if (own) return `${own[1]}/${own[2]}`
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  return null
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Whether a file contains server actions, which a client calls over HTTP. */
export const isServerAction = ({ text }: Source): boolean => /^['"]use server['"]/.test(text)

/** The graph of a client bundle, which ends at server actions. */
export const cutAtActions = (sources: Map<string, Source>): Map<string, Source> =>
  new Map(
    [...sources].map(([path, it]) => [path, isServerAction(it) ? { ...it, imports: [] } : it]),
  )

/** All files that are loaded with these files, including themselves. Type imports load nothing. */
export function reachable(sources: Map<string, Source>, entries: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const loads = sources.get(path)?.imports.filter((it) => !it.typeOnly) ?? []
    waiting.push(...loads.map((it) => it.to))
  }
  return seen
}

/** All files that load one of these at run time, directly or indirectly, including themselves. */
export function reaching(sources: Map<string, Source>, targets: readonly string[]): Set<string> {
  const importers = new Map<string, string[]>()
  for (const { imports } of sources.values()) {
    for (const { from, to, typeOnly } of imports) {
      if (!typeOnly) importers.set(to, [...(importers.get(to) ?? []), from])
    }
  }
  const found = new Set(targets)
  const waiting = [...targets]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const importer of importers.get(path) ?? []) {
      if (found.has(importer)) continue
      found.add(importer)
      waiting.push(importer)
    }
  }
  return found
}

/** One import cycle, as its files in order; null if there is none. */
export function findCycle(sources: Map<string, Source>, within: string): string[] | null {
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): string[] | null => {
    const at = trail.indexOf(path)
    if (at >= 0) return [...trail.slice(at), path]
    if (done.has(path)) return null
    const loads = sources.get(path)?.imports.filter((it) => !it.typeOnly) ?? []
    for (const { to } of loads) {
      const cycle = to.startsWith(within) ? visit(to, [...trail, path]) : null
      if (cycle) return cycle
    }
    done.add(path)
    return null
  }
  for (const path of sources.keys()) {
    const cycle = path.startsWith(within) ? visit(path, []) : null
    if (cycle) return cycle
  }
  return null
}
