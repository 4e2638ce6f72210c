import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import { makeSite } from '#prisma/factories.ts'
import { visitor } from '#tests/support/http-client.ts'
import { type Load, loadPages } from '#tests/support/page-load.ts'
import { requestCounselling } from '#tests/support/request-counselling.ts'
import { type SiteProcesses, startProcesses, type Web } from '#tests/support/site-processes.ts'
import { makeSmallSite, type SmallSite } from '#tests/support/small-site.ts'
import { databaseServer } from '#tests/support/use-own-server.ts'

const AWAY = 20_000
const CLIENTS = 16

let site: SiteProcesses
let web: Web
let content: SmallSite
beforeAll(async () => {
  await makeSite()
  content = await makeSmallSite()
  site = await startProcesses({ name: 'database-killed', webs: 1 })
  const [first] = site.webs
  if (!first) throw new Error('no web process')
  web = first
}, 60_000)
afterAll(() => site?.stop(), 30_000)

describe('A database that is killed under load and comes back', () => {
  let load: Load
  let killed = 0
  let back = 0

  it('A killed database does not interrupt any reader', async () => {
    load = await loadPages(web.origin, content.paths, CLIENTS)
    await sleep(1_000)
    expect(load.wrong()).toEqual([])
    killed = performance.now()
    await databaseServer.kill()
    await sleep(2_000)
    // What visitors typed must not get lost.
    const asked = performance.now()
    const refused = await requestCounselling(web.origin, { name: 'Asha Kept-Name' })
    expect(performance.now() - asked).toBeLessThan(3_000)
    expect(refused.status).toBe(503)
    expect(refused.text).toContain('value="Asha Kept-Name"')
    expect(refused.text).toContain('What you typed is still here')
  })

  it('A killed database is reported by the health checks and by the cache', async () => {
    const { ask, leave } = visitor(web.origin)
    const ready = await ask('/api/health/ready')
    expect(ready.status).toBe(503)
    expect(JSON.parse(ready.text)).toEqual({
      status: 'not ready',
      reason: 'The database cannot be reached.',
    })
    expect((await ask('/api/health/live')).status).toBe(200)
    const page = await ask(content.articlePath)
    expect(page.headers['cache-status']).toBe('lectern; hit; detail=stale')
    expect((await ask('/search?q=nobody-asked-before')).status).toBe(503)
    leave()
  })

  it('A restarted database is used again automatically, and a publication is visible within five seconds', async () => {
    await sleep(killed + AWAY - performance.now())
    await databaseServer.start()
    back = performance.now()
    const { draft, title } = await retitle(content)
    await retrying(() => publish(SYSTEM_ACTOR, draft))
    const { ask, leave } = visitor(web.origin)
    const newTitle = async () => (await ask(content.articlePath)).text.includes(title)
    await expect.poll(newTitle, { timeout: 10_000, interval: 50 }).toBe(true)
    expect(performance.now() - back).toBeLessThan(5_000)
    expect((await ask('/api/health/ready')).status).toBe(200)
    leave()
    await expect
      .poll(async () => (await requestCounselling(web.origin, { name: 'Asha' })).status, {
        timeout: 5_000,
      })
      .toBe(303)
    await sleep(1_000)
    await load.stop()
    expect(load.wrong()).toEqual([])
    expect(load.count((it) => it.state.includes('stale'))).toBeGreaterThan(100)
    const late = performance.now() - 900
    expect(load.count((it) => it.at > late && it.state.includes('stale'))).toBe(0)
    expect(site.worker.exitCode).toBeNull()
    expect(web.child.exitCode).toBeNull()
  })
})

/** A changed title of the article, not published yet. */
async function retitle({ article }: SmallSite) {
  const title = 'After the database came back'
  const save = { ...article, snapshot: { ...article.snapshot, title } }
  return { title, draft: await retrying(() => saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, save)) }
}

/** The connections of this process were lost with the server, too. */
async function retrying<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 20) throw error
      await sleep(50)
    }
  }
}
