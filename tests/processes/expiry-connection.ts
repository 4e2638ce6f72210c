import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { requireDatabaseUrl } from '#lib/env.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import { makeArticle, makeTopic } from '#prisma/factories.ts'
import type { DatabaseProxy } from '#tests/support/database-proxy.ts'
import { visitor } from '#tests/support/http-client.ts'
import type { SiteProcesses } from '#tests/support/site-processes.ts'
import { faultsIn, sightOf, watchPages } from '#tests/support/watched-pages.ts'

/** @param line the connection on which the processes listen */
export function expiryConnection(site: () => SiteProcesses, line: () => DatabaseProxy): void {
  const origins = () => site().webs.map((it) => it.origin)

  describe('A web process whose listening connection is interrupted', () => {
    it('A process without its listening connection shows what is published meanwhile, and works as before once it listens again', async () => {
      const { draft, pages } = await changingArticle('owls')
      const watch = watchPages(origins(), pages)
      await watch.warmed()
      expect(await listeners()).toBe(2)
      const began = performance.now()
      line().interrupt()
      await db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'lectern expiry' AND datname = current_database()`
      // Long enough for the delays between its attempts to have grown.
      await sleep(3_300)
      expect(await listeners()).toBe(0)
      await publish(SYSTEM_ACTOR, draft)
      const committed = performance.now()
      await sleep(1_500)
      expect(await listeners()).toBe(0)
      line().restore()
      const mended = performance.now()
      await expect.poll(listeners, { timeout: 5_000 }).toBe(2)
      expect(performance.now() - mended).toBeLessThan(2_000)
      await sleep(1_500)
      // Each failed attempt to listen expires everything, once a second.
      expect(faultsIn(await watch.stop(), { began, committed, within: 1_500 })).toEqual([])

      const next = await changingArticle('larks')
      const nextWatch = watchPages(origins(), next.pages)
      await nextWatch.warmed()
      const nextBegan = performance.now()
      await publish(SYSTEM_ACTOR, next.draft)
      const nextCommitted = performance.now()
      await sleep(1_500)
      const times = { began: nextBegan, committed: nextCommitted, within: 1_000 }
      expect(faultsIn(await nextWatch.stop(), times)).toEqual([])
    })
  })

  describe('A render that begins before a commit and ends after it', () => {
    it('The outdated render is sent only to requests from before the commit', async () => {
      const { draft, own, marks, before, after } = await changingArticle('snails')
      const ask = async (count: number, from = origins()) => {
        const visits = from.flatMap((origin) =>
          Array.from({ length: count }, async () => {
            const { ask, leave } = visitor(origin)
            const saw = sightOf(await ask(own), marks)
            leave()
            return saw
          }),
        )
        return Promise.all(visits)
      }
      const brake = new Client({ connectionString: requireDatabaseUrl() })
      await brake.connect()
      try {
        // By then the text has been read, and the rest of the page has not.
        await brake.query('BEGIN')
        await brake.query('LOCK TABLE "Placement" IN ACCESS EXCLUSIVE MODE')
        const asBefore = ask(3)
        await expect.poll(renderingsHeld, { timeout: 10_000 }).toBe(2)
        await publish(SYSTEM_ACTOR, draft)
        await sleep(500)
        // In the other process there is no request before the old render has ended, which might be
        // cached.
        const asAfter = ask(3, origins().slice(0, 1))
        await expect.poll(renderingsHeld, { timeout: 10_000 }).toBe(3)
        await brake.query('ROLLBACK')
        expect(new Set(await asBefore)).toEqual(new Set([before]))
        expect(new Set(await asAfter)).toEqual(new Set([after]))
      } finally {
        await brake.end()
      }
      for (let round = 0; round < 10; round++) {
        expect(new Set(await ask(2))).toEqual(new Set([after]))
        await sleep(100)
      }
    })
  })
}

/** An article with changes that are ready to be published. */
async function changingArticle(subject: string) {
  const marks = [`Early words on ${subject}`, `Later words on ${subject}`] as const
  const [early, later] = marks
  const topic = await makeTopic()
  const article = await makeArticle({ title: early, topicIds: [topic.id] })
  const draft = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
    ...article,
    snapshot: { ...article.snapshot, title: later },
  })
  const own = `/articles/${article.snapshot.slug}`
  const paths = [own, '/articles', `/topics/${topic.snapshot.slug}`]
  const pages = paths.map((path) => ({
    ...{ path, marks, before: `200 ${early}`, after: `200 ${later}` },
  }))
  return { draft, own, pages, marks, before: `200 ${early}`, after: `200 ${later}` }
}

const listeners = async () => {
  const rows = await db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity
    WHERE application_name = 'lectern expiry' AND datname = current_database()`
  return rows.length
}

async function renderingsHeld() {
  const [row] = await db.$queryRaw<{ held: number }[]>`
    SELECT count(*)::int AS held FROM pg_locks
    WHERE NOT granted AND relation = '"Placement"'::regclass`
  return row?.held ?? 0
}
