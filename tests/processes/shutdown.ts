import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#tests/support/http-client.ts'
import { exitOf, type SiteProcesses, type Web } from '#tests/support/site-processes.ts'
import { makeSmallSite } from '#tests/support/small-site.ts'

const CONNECTIONS = 32
/** The limit of lib/server/http-server.ts, plus the time to stop Next and the database. */
const DRAIN_TIME = 10_000 + 3_000

type Outcome = { result: string; askedAt: number; connection: string | undefined }

/** A connection that is always busy, with cached and with new pages. */
async function busyVisitor(
  { origin }: Web,
  pages: readonly string[],
  index: number,
): Promise<Outcome[]> {
  const { ask, leave } = visitor(origin)
  const outcomes: Outcome[] = []
  for (let turn = 0; ; turn++) {
    const askedAt = performance.now()
    const page = pages[(index + turn) % pages.length] ?? '/'
    const path = turn % 4 === 0 ? `/search?q=word-${index}-${turn}` : page
    try {
      const { status, headers, text } = await ask(path)
      const whole = status === 200 && /<\/(html|rss|sitemapindex)>\s*$/.test(text)
      outcomes.push({
        result: whole ? 'whole' : `${status} ${path}`,
        askedAt,
        connection: headers.connection,
      })
    } catch (error) {
      outcomes.push({
        result: (error as NodeJS.ErrnoException).code ?? '',
        askedAt,
        connection: undefined,
      })
      leave()
      return outcomes
    }
  }
}

/** Ends a web process and the worker, so it must be the last group. */
export function shutdown(site: () => SiteProcesses): void {
  describe('A web process that is stopped under load', () => {
    let pages: string[] = []
    beforeAll(async () => {
      pages = (await makeSmallSite()).paths
    })

    it('A stopping web process answers every accepted request and announces that it closes the connection', async () => {
      const [web] = site().webs
      if (!web) throw new Error('no web process')
      const visitors = Array.from({ length: CONNECTIONS }, (_, index) =>
        busyVisitor(web, pages, index),
      )
      const quiet = visitor(web.origin)
      expect((await quiet.ask('/')).headers.connection).toBe('keep-alive')
      await sleep(1_500)
      const stoppedAt = performance.now()
      web.child.kill('SIGTERM')
      await sleep(1_000)
      const late = await quiet.ask('/')
      expect([late.status, late.headers.connection]).toEqual([200, 'close'])
      expect(await exitOf(web.child)).toBe(0)
      expect(performance.now() - stoppedAt).toBeLessThan(DRAIN_TIME)
      const outcomes = (await Promise.all(visitors)).flat()
      const count = (result: string) => outcomes.filter((it) => it.result === result).length
      expect(count('whole')).toBeGreaterThan(CONNECTIONS * 5)
      expect(
        outcomes.filter((it) => it.result !== 'whole' && it.result !== 'ECONNREFUSED'),
      ).toEqual([])
      expect(count('ECONNREFUSED')).toBe(CONNECTIONS)
      const refusedBefore = outcomes.filter(
        (it) => it.result === 'ECONNREFUSED' && it.askedAt < stoppedAt,
      )
      expect(refusedBefore).toEqual([])
      quiet.leave()
    })

    it('A stopping web process does not affect the others and the worker, which stops as cleanly', async () => {
      const [, other] = site().webs
      if (!other) throw new Error('no second web process')
      const { ask, leave } = visitor(other.origin)
      expect((await ask('/')).status).toBe(200)
      leave()
      expect(site().worker.exitCode).toBeNull()
      site().worker.kill('SIGTERM')
      expect(await exitOf(site().worker)).toBe(0)
    })
  })
}
