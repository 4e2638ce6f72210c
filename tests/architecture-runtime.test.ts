import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cutAtActions, reachable, readSources } from '#tests/support/import-graph.ts'

const sources = readSources()
const all = [...sources.values()]

describe('Runtime boundaries', () => {
  const clients = all.filter((it) => /^['"]use client['"]/.test(it.text)).map((it) => it.path)
  const islands = [...sources.keys()].filter((it) => it.startsWith('components/islands/'))

  it('No client file loads a file that reaches the database', () => {
    const reached = [...reachable(cutAtActions(sources), [...clients, ...islands])]
    expect(reached.filter((it) => it === 'lib/database/db.ts' || it.startsWith('prisma/'))).toEqual(
      [],
    )
  })

  it('No public page loads a client component', () => {
    const site = globSync('app/(site)/**/{page,layout,not-found}.tsx')
    const reached = reachable(sources, [...site, 'app/layout.tsx'])
    expect([...reached].filter((it) => clients.includes(it))).toEqual([])
  })

  it('Public pages use no part of Next that needs its runtime, and no inline style', () => {
    const site = globSync('app/(site)/**/*.tsx')
    const wrong = [...reachable(sources, site)].flatMap((path) => {
      const source = sources.get(path)
      if (!source) return []
      const parts = ['next/link', 'next/image', 'next/form', 'next/script']
      const used = source.packages.filter((it) => parts.includes(it))
      if (path.endsWith('.tsx') && /\sstyle=\{/.test(source.text)) used.push('style=')
      return used.map((it) => `${path} → ${it}`)
    })
    expect(wrong).toEqual([])
  })

  it('Every public and staff page is rendered at request time', () => {
    const pages = globSync('app/**/page.tsx')
    const wrong = pages.filter(
      (it) => !/export const dynamic = 'force-dynamic'/.test(sources.get(it)?.text ?? ''),
    )
    expect(wrong).toEqual([])
  })

  it('Commands, queries, jobs and all that they load run under plain Node', () => {
    const entries = [...sources.keys()].filter((it) =>
      /^lib\/(jobs\/.+|[^/]+\/(commands|public-queries|staff-queries))\.ts$/.test(it),
    )
    const wrong = [...reachable(sources, entries)].flatMap((path) => {
      const packages = sources.get(path)?.packages ?? []
      const web = packages.filter((it) => /^(next|react|server-only)(\/|$)/.test(it))
      return path.endsWith('.tsx') ? [path] : web.map((it) => `${path} → ${it}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('Guards', () => {
  it("Every 'use server' export is built by the action wrapper", () => {
    const wrong = all
      .filter((it) => /['"]use server['"]/.test(it.text))
      .flatMap((it) =>
        [...it.text.matchAll(/^export (?!type)(.*)$/gm)]
          .map(([, declaration]) => declaration ?? '')
          .filter((declaration) => !/^const \w+ = staffAction\(/.test(declaration))
          .map((declaration) => `${it.path}: ${declaration}`),
      )
    expect(wrong).toEqual([])
  })

  it('Every staff page checks its own permission', () => {
    const wrong = globSync('app/admin/**/page.tsx').filter(
      (it) => !/requirePermission\('[a-z]+:[a-z-]+'[,)]/.test(sources.get(it)?.text ?? ''),
    )
    expect(wrong).toEqual([])
  })

  it('Only one file derives keys from the secret, so that an earlier secret is never forgotten', () => {
    const wrong = all.filter(
      (it) =>
        /\b(sessionSecret|previousSecrets)\b/.test(it.text) &&
        !it.path.startsWith('lib/setup/') &&
        !['lib/auth/secrets.ts', 'lib/env.ts'].includes(it.path),
    )
    expect(wrong.map((it) => it.path)).toEqual([])
  })

  it('Only the policy compares roles', () => {
    const wrong = all.filter(
      (it) =>
        it.path !== 'lib/auth/policy.ts' &&
        /role\s*[!=]==?\s*['"](ADMIN|EDITOR|AUTHOR|COUNSELLOR)/.test(it.text),
    )
    expect(wrong.map((it) => it.path)).toEqual([])
  })

  it('No SQL is built from strings', () => {
    const wrong = all.filter((it) =>
      /\$(queryRawUnsafe|executeRawUnsafe)|Prisma\.raw\(/.test(it.text),
    )
    expect(wrong.map((it) => it.path)).toEqual([])
  })

  it('Only the JSON-LD component writes a script into a page, and it escapes the text', () => {
    const wrong = all.filter((it) => it.text.includes('dangerouslySetInnerHTML'))
    expect(wrong.map((it) => it.path)).toEqual(
      wrong.map((it) => it.path).filter((it) => it === 'components/site/json-ld.tsx'),
    )
  })
})

describe('Cache tags', () => {
  const publicQueries = all.filter((it) => /public(-[a-z]+)*-queries\.ts$/.test(it.path))

  it('Every public query reports its tags', () => {
    const wrong = publicQueries.flatMap((it) =>
      it.text
        .split(/^export async function /m)
        .slice(1)
        .filter((body) => !/\breportTags\w*\(/.test(body.split(/^export /m)[0] ?? ''))
        .map((body) => `${it.path}: ${body.slice(0, body.indexOf('('))}`),
    )
    expect(wrong).toEqual([])
  })

  it('Every tag is reported somewhere and expired somewhere', () => {
    const tagFile = sources.get('lib/cache/tags.ts')?.text ?? ''
    const body = tagFile.slice(
      tagFile.indexOf('export const tags'),
      tagFile.indexOf('} as const') + 1 || tagFile.indexOf('export type Tag'),
    )
    const names = [...body.matchAll(/^ {2}(\w+): \(/gm)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(5)
    const uses = (text: string, name: string) => new RegExp(`tags\\.${name}\\b`).test(text)
    const reports = all.filter((it) => it.text.includes('reportTags('))
    const expires = all.filter(
      (it) =>
        it.path.startsWith('lib/') &&
        (/(kind|publication|live|slugs)\.ts$/.test(it.path) || it.text.includes('expireTags(')),
    )
    const missing = names.flatMap((name) => [
      ...(reports.some((it) => uses(it.text, name)) ? [] : [`${name} is never reported`]),
      ...(expires.some((it) => uses(it.text, name)) ? [] : [`${name} is never expired`]),
    ])
    expect(missing).toEqual([])
  })
})
