import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findCycle, type Import, reachable, readSources } from '#tests/support/import-graph.ts'

const sources = readSources()
const all = [...sources.values()]
const imports = all.flatMap((it) => it.imports)

const under =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((it) => path.startsWith(`${it}/`))

/** DESIGN names the engines; a folder of lib with a schema.ts is a noun. */
const ENGINES = [
  'publishing',
  'reading',
  'recommendations',
  'search',
  'analytics',
  'imports',
  'outbox',
  'requests',
  'webhooks',
  'mail',
]
const NOUNS = globSync('lib/*/schema.ts').map((it) => it.split('/')[1] ?? '')
/** What everything stands on: no noun of ours is in here. */
const FOUNDATION = ['audit', 'cache', 'database', 'errors', 'format', 'forms']
const isRoot = (path: string) =>
  /^lib\/[^/]+$/.test(path) || FOUNDATION.includes(path.split('/')[1] ?? '')
const nounOf = (path: string) => {
  const folder = path.split('/')[1] ?? ''
  return path.startsWith('lib/') && NOUNS.includes(folder) ? folder : null
}
const show = ({ from, to }: Import) => `${from} → ${to}`

/** The one door into the outbox: what happened, and that what waits is not sent any more. */
const OUTBOX_DOOR = ['record-event', 'cancel-waiting', 'event'].map((it) => `lib/outbox/${it}.ts`)

/** Rules that have one writer; every noun that needs one calls it. */
const NAMED_DOORS = ['lib/leads/close.ts', 'lib/leads/record-lead-event.ts']

/** A noun's files that hold no I/O: what it is, and its schema. */
const isPure = (path: string) => {
  const noun = nounOf(path)
  const singular = /^lib\/([^/]+)\/([^/]+)\.ts$/.exec(path)
  return (
    path.startsWith('lib/blocks/') ||
    path === 'lib/auth/policy.ts' ||
    path === 'lib/paths.ts' ||
    path === 'lib/content-kind.ts' ||
    path === 'lib/forms/fields.ts' ||
    path === 'lib/leads/lead.ts' ||
    path === 'lib/format/storable-text.ts' ||
    (noun !== null && path.endsWith('/schema.ts')) ||
    (noun !== null && singular !== null && isSingular(singular[1] ?? '', singular[2] ?? ''))
  )
}
const isSingular = (plural: string, file: string) =>
  [`${file}s`, file, file.replace(/y$/, 'ies'), file === 'person' ? 'people' : file].includes(
    plural,
  )

describe('who may import whom', () => {
  it('nothing imports what stands above it', () => {
    const layers = ['lib', 'components', 'app']
    const wrong = imports.filter(({ from, to }) => {
      // The worker is bundled, and brings the templates of its mail.
      if (from === 'lib/server/worker.ts' && to === 'components/mail/render-letter.tsx')
        return false
      const low = layers.indexOf(from.split('/')[0] ?? '')
      const high = layers.indexOf(to.split('/')[0] ?? '')
      return low >= 0 && high > low
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('nothing in the house imports the server, the set-up or the tests', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        !under('lib/server', 'lib/setup', 'tests')(from) &&
        from !== 'instrumentation.ts' &&
        under('lib/server', 'lib/setup', 'tests')(to),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('a noun uses publishing, blocks, the policy, the door of the outbox and the root of lib; of other nouns types, schemas and views only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const own = nounOf(from)
      if (own === null || ENGINES.includes(own) || !to.startsWith('lib/')) return false
      const other = nounOf(to)
      if (OUTBOX_DOOR.includes(to) || NAMED_DOORS.includes(to)) return false
      if (other === own || isRoot(to) || under('lib/publishing', 'lib/blocks', 'lib/auth')(to)) {
        return false
      }
      return other === null || /(queries|commands|actions)\.ts$/.test(to)
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('nouns never import the list of kinds', () => {
    const wrong = imports.filter(
      ({ from, to }) => nounOf(from) !== null && to === 'lib/content-kinds.ts',
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('pure files import pure files', () => {
    const wrong = all
      .filter((it) => isPure(it.path))
      .flatMap((it) => [
        ...it.imports
          .filter(
            ({ to, typeOnly }) => !typeOnly && !isPure(to) && !to.startsWith('lib/publishing/'),
          )
          .map(show),
        ...it.packages
          .filter((name) => name.startsWith('node:') || name.startsWith('next'))
          .map((name) => `${it.path} → ${name}`),
      ])
    expect(wrong).toEqual([])
  })

  it('components never see the database, a query, a command or a row', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('components/') &&
        (to === 'lib/database/db.ts' ||
          to.startsWith('prisma/') ||
          /(queries|commands)\.ts$/.test(to)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('components/ui knows no word of ours', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('components/ui/') && !to.startsWith('components/ui/'),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('there is no circle in lib', () => {
    expect(findCycle(sources, 'lib/')).toBeNull()
  })

  it('there are no barrels and no rooms without a name', () => {
    const wrong = [...sources.keys()].filter(
      (it) =>
        /(^|\/)index\.tsx?$/.test(it) || /(^|\/)(utils?|helpers?|misc|common)(\.tsx?$|\/)/.test(it),
    )
    expect(wrong).toEqual([])
  })
})

describe('what runs where', () => {
  const clients = all.filter((it) => /^['"]use client['"]/.test(it.text)).map((it) => it.path)
  const islands = [...sources.keys()].filter(under('components/islands'))

  it('no file that reaches the database is reachable from a client file', () => {
    // Actions are called over the wire: the bundler cuts there, and so does this.
    const cut = new Map(
      all.map((it) => [it.path, /^['"]use server['"]/.test(it.text) ? { ...it, imports: [] } : it]),
    )
    const reached = [...reachable(cut, [...clients, ...islands])]
    expect(reached.filter((it) => it === 'lib/database/db.ts' || it.startsWith('prisma/'))).toEqual(
      [],
    )
  })

  it('nothing reachable from a learner page is a client component', () => {
    const site = globSync('app/(site)/**/{page,layout,not-found}.tsx')
    const reached = reachable(sources, [...site, 'app/layout.tsx'])
    expect([...reached].filter((it) => clients.includes(it))).toEqual([])
  })

  it('learner pages use no part of Next that needs its runtime, and no inline style', () => {
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

  it('every learner and staff page is rendered for each request', () => {
    const pages = globSync('app/**/page.tsx')
    const wrong = pages.filter(
      (it) => !/export const dynamic = 'force-dynamic'/.test(sources.get(it)?.text ?? ''),
    )
    expect(wrong).toEqual([])
  })

  it('commands, queries, jobs and all that they load run under plain Node', () => {
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

describe('doors', () => {
  it("every 'use server' export is built by the action wrapper", () => {
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

  it('every staff page asks for its own permission', () => {
    const wrong = globSync('app/admin/**/page.tsx').filter(
      (it) => !/requirePermission\('[a-z]+:[a-z-]+'\)/.test(sources.get(it)?.text ?? ''),
    )
    expect(wrong).toEqual([])
  })

  it('a role is compared nowhere but in the policy', () => {
    const wrong = all.filter(
      (it) =>
        it.path !== 'lib/auth/policy.ts' &&
        /role\s*[!=]==?\s*['"](ADMIN|EDITOR|AUTHOR|COUNSELLOR)/.test(it.text),
    )
    expect(wrong.map((it) => it.path)).toEqual([])
  })

  it('no SQL is built from strings', () => {
    const wrong = all.filter((it) =>
      /\$(queryRawUnsafe|executeRawUnsafe)|Prisma\.raw\(/.test(it.text),
    )
    expect(wrong.map((it) => it.path)).toEqual([])
  })

  it('script is written into a page by the JSON-LD component alone, which escapes it', () => {
    const wrong = all.filter((it) => it.text.includes('dangerouslySetInnerHTML'))
    expect(wrong.map((it) => it.path)).toEqual(
      wrong.map((it) => it.path).filter((it) => it === 'components/site/json-ld.tsx'),
    )
  })
})

describe('what expires', () => {
  const publicQueries = all.filter((it) => /public(-[a-z]+)*-queries\.ts$/.test(it.path))

  it('every public query reports its tags', () => {
    const wrong = publicQueries.flatMap((it) =>
      it.text
        .split(/^export async function /m)
        .slice(1)
        .filter((body) => !/\breportTags\w*\(/.test(body.split(/^export /m)[0] ?? ''))
        .map((body) => `${it.path}: ${body.slice(0, body.indexOf('('))}`),
    )
    expect(wrong).toEqual([])
  })

  it('every tag is reported somewhere and expired somewhere', () => {
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
        /(kind|commands|publication|live|slugs|bin)\.ts$/.test(it.path) &&
        it.path.startsWith('lib/'),
    )
    const missing = names.flatMap((name) => [
      ...(reports.some((it) => uses(it.text, name)) ? [] : [`${name} is never reported`]),
      ...(expires.some((it) => uses(it.text, name)) ? [] : [`${name} is never expired`]),
    ])
    expect(missing).toEqual([])
  })
})
