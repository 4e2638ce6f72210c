import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  cutAtActions,
  findCycle,
  type Import,
  reachable,
  reaching,
  readSources,
} from '#tests/support/import-graph.ts'

const sources = readSources()
const all = [...sources.values()]
const imports = all.flatMap((it) => it.imports)

const under =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((it) => path.startsWith(`${it}/`))

/** The foundation, which every other folder of lib may import. */
const FOUNDATION = ['audit', 'auth', 'cache', 'database', 'errors', 'format', 'forms', 'threads']
/** A folder of lib with a schema is a noun. */
const NOUNS = globSync('lib/*/schema.ts').map((it) => it.split('/')[1] ?? '')
/** Composing folders, which may import any folder of lib. */
const COMPOSERS = ['server', 'setup', 'jobs']

const folderOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? null
const show = ({ from, to }: Import) => `${from} → ${to}`

/** Files that hold a connection to the outside. */
const CONNECTIONS = [
  'lib/database/db.ts',
  'lib/jobs/queue.ts',
  'lib/mail/transport.ts',
  'lib/media/disk.ts',
]
/** Files that query inside the caller's transaction load no client, but do I/O, too. */
const takesTransaction = all
  .filter((it) => /\bTx\b/.test(it.text) && it.imports.some((one) => one.to === CONNECTIONS[0]))
  .map((it) => it.path)
/** Files that do I/O, whatever their names are. */
const doesIo = reaching(sources, [...CONNECTIONS, ...takesTransaction])

/**
 * The files with I/O that other folders of lib may load, each with its reason. Everything else gets
 * plain values from an engine or a page.
 */
const DOORS: Record<string, string> = {
  'lib/consent/active.ts': 'what a person consents to, asked before anything is sent',
  'lib/consent/renew-notices.ts': 'new version of a notice whose number in the settings changed',
  'lib/consent/staff-notices.ts': 'notice of a consent that staff record',
  'lib/consent/withdraw.ts': 'the one writer of a withdrawal',
  'lib/courses/moments.ts': 'known times at which a course page changes',
  'lib/jobs/queue.ts': 'queues a job in the transaction',
  'lib/jobs/run-releases.ts': 'queued for the time of a release',
  'lib/leads/close.ts': 'the one writer of a closed case',
  'lib/leads/commands.ts': 'a CRM moves a case as staff do',
  'lib/leads/contact-preference/team-settings.ts': 'hours of the team, for a new request',
  'lib/leads/listing/page-titles.ts': 'titles of pages that the visitor has read',
  'lib/leads/open-lead.ts': 'finds or opens the case of a request',
  'lib/leads/record-lead-event.ts': 'the one writer of the timeline',
  'lib/leads/withdraw-purpose.ts': 'what follows from the withdrawal of a purpose',
  'lib/mail/deliver-mail.ts': 'channel of the outbox',
  'lib/mail/mail-body.ts': 'channel of the outbox',
  'lib/outbox/cancel-waiting.ts': 'cancels what waits for a person',
  'lib/outbox/event-row.ts': 'event as it is delivered',
  'lib/outbox/find-request.ts': 'request as it is delivered',
  'lib/outbox/recipient.ts': 'consent check of a delivery',
  'lib/outbox/record-event.ts': 'the one writer of events',
  'lib/outbox/what-happened.ts': 'what an event says when it is delivered',
  'lib/outbox/record-system-event.ts': 'mail about accounts of staff',
  'lib/people/matching.ts': 'finds the person of an identifier',
  'lib/people/resolve-person.ts': 'follows merges',
  'lib/people/stop-contact.ts': 'the one writer of “stop all contact”',
  'lib/people/suppression.ts': 'whether an identifier may be contacted',
  'lib/placements/moments.ts': 'known times at which placements change',
  'lib/publishing/core/content-kind.ts': 'the interface that kinds implement',
  'lib/publishing/core/staff-scope.ts': 'where clauses from the scope of an actor',
  'lib/publishing/publication/live.ts': 'saves a live kind',
  'lib/publishing/listing/title-search.ts': 'finds contents by the words of their titles',
  'lib/users/sign-in.ts': 'checks a password',
  'lib/webhooks/webhook-body.ts': 'channel of the outbox',
}
/** Only `reading` composes the public queries of several nouns. */
const isReading = (own: string, to: string) =>
  own === 'reading' && to.endsWith('/public-queries.ts')

/** Files that only compute, so that a form, a test and an engine can all use them. */
const isPure = (path: string) => {
  const noun = folderOf(path)
  const file = /^lib\/[^/]+\/([^/]+)\.ts$/.exec(path)?.[1]
  return (
    path.startsWith('lib/blocks/') ||
    ['lib/auth/policy.ts', 'lib/paths.ts', 'lib/leads/lead.ts'].includes(path) ||
    (noun !== null && NOUNS.includes(noun) && file !== undefined && isNounFile(noun, file))
  )
}
const isNounFile = (plural: string, file: string) =>
  ['schema', plural, plural.replace(/s$/, ''), plural.replace(/ies$/, 'y')].includes(file)

describe('Import directions', () => {
  it('No layer imports from a higher one: app uses components, components use lib', () => {
    const layers = ['lib', 'components', 'app']
    const wrong = imports.filter(({ from, to }) => {
      // The bundle of the worker contains the templates of its mail.
      if (from === 'lib/server/worker.ts' && to === 'components/mail/render-letter.tsx')
        return false
      const low = layers.indexOf(from.split('/')[0] ?? '')
      const high = layers.indexOf(to.split('/')[0] ?? '')
      return low >= 0 && high > low
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('Only server, set-up and tests import server, set-up and tests', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        !under('lib/server', 'lib/setup', 'tests')(from) &&
        from !== 'instrumentation.ts' &&
        under('lib/server', 'lib/setup', 'tests')(to),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('A folder of lib loads the I/O of another only through a listed entry point', () => {
    const used = imports.flatMap(({ from, to, typeOnly }) => {
      const [own, other] = [folderOf(from), folderOf(to)]
      const crosses = own !== null && other !== null && own !== other
      if (!crosses || typeOnly || !doesIo.has(to)) return []
      if (FOUNDATION.includes(other) || COMPOSERS.includes(own)) return []
      return isReading(own, to) ? [] : [to]
    })
    expect([...new Set(used)].sort()).toEqual(Object.keys(DOORS).sort())
  })

  it('Nouns never import the list of content kinds', () => {
    const wrong = imports.filter(
      ({ from, to }) => NOUNS.includes(folderOf(from) ?? '') && to === 'lib/content-kinds.ts',
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('Pure files load no I/O, no Node module and no part of Next', () => {
    const wrong = all
      .filter((it) => isPure(it.path))
      .flatMap(({ path }) =>
        [...reachable(sources, [path])].flatMap((reached) => {
          const packages = sources.get(reached)?.packages ?? []
          const heavy = packages.filter((it) => it.startsWith('node:') || it.startsWith('next'))
          return doesIo.has(reached) || heavy.length > 0 ? [`${path} → ${reached} ${heavy}`] : []
        }),
      )
    expect(wrong).toEqual([])
  })

  it('Components reach I/O only through actions and use no types of database rows', () => {
    const io = reaching(cutAtActions(sources), CONNECTIONS)
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('components/') &&
        ((!typeOnly && io.has(to)) ||
          to.startsWith('prisma/') ||
          /(queries|commands)\.ts$/.test(to)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('components/ui imports nothing from other folders', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('components/ui/') && !to.startsWith('components/ui/'),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it.each(['lib/', 'components/', 'app/'])('The files of %s have no import cycle', (folder) => {
    expect(findCycle(sources, folder)).toBeNull()
  })

  it('No folder has a barrel or a meaningless name', () => {
    const wrong = [...sources.keys()].filter(
      (it) =>
        /(^|\/)index\.tsx?$/.test(it) || /(^|\/)(utils?|helpers?|misc|common)(\.tsx?$|\/)/.test(it),
    )
    expect(wrong).toEqual([])
  })
})
