import { capture } from '#tests/bench/capture.ts'
import { expiryOf } from '#tests/bench/expiry-of.ts'
import { median } from '#tests/bench/table.ts'
import { startPlainNext } from './plain-next.ts'

export type Cold = {
  /** Milliseconds for a page that is not cached, by the site and by Next alone. */
  site: number
  nextAlone: number
  ratio: number
  /** Number of renderings for 500 simultaneous requests. */
  rendersForBurst: number
  burstMilliseconds: number
}

type Site = { url: string; database: string; metricsToken: string; environment: NodeJS.ProcessEnv }

const PATH = '/articles/rust-vs-python'
const SAMPLES = 40
const BURST = 500

/** Measures how long the first reader waits after a change. */
export async function cold(site: Site): Promise<Cold> {
  const expiry = await expiryOf(site.database, 'rust-vs-python')
  const next = await startPlainNext(site.environment)
  try {
    const rounds: { site: number; next: number }[] = []
    for (let sample = -5; sample < SAMPLES; sample++) {
      const round = {
        site: await coldRequest(site.url + PATH, expiry.expire),
        next: await timed(() => capture(next.url + PATH, { 'user-agent': 'lectern-document' })),
      }
      if (sample >= 0) rounds.push(round)
    }
    return {
      site: median(rounds.map((round) => round.site)),
      nextAlone: median(rounds.map((round) => round.next)),
      ratio: median(rounds.map((round) => round.site / round.next)),
      ...(await burst(site, expiry.expire)),
    }
  } finally {
    await next.stop()
    await expiry.close()
  }
}

async function burst(site: Site, expire: () => Promise<void>) {
  const before = await renders(site)
  await expire()
  // The notification arrives after the response of the database.
  await new Promise((resolve) => setTimeout(resolve, 200))
  const burstMilliseconds = await timed(async () => {
    const ask = () => capture(site.url + PATH, { 'accept-encoding': 'br' })
    const answers = await Promise.all(Array.from({ length: BURST }, ask))
    const failed = answers.filter(({ status }) => status !== 200).length
    if (failed > 0) throw new Error(`${failed} of ${BURST} at once were not answered`)
  })
  return { burstMilliseconds, rendersForBurst: (await renders(site)) - before }
}

/** Repeats a request until its response was rendered for it, and returns the time of that one. */
async function coldRequest(url: string, expire: () => Promise<void>): Promise<number> {
  await expire()
  for (let tries = 0; tries < 100; tries++) {
    const begun = performance.now()
    const { headers } = await capture(url, { 'accept-encoding': 'br' })
    if (headers['cache-status']?.includes('fwd=miss')) return performance.now() - begun
  }
  throw new Error('the page does not expire')
}

async function renders({ url, metricsToken }: Site): Promise<number> {
  const response = await fetch(`${url}/api/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  })
  const found = /lectern_render_duration_seconds_count (\d+)/.exec(await response.text())
  return Number(found?.[1])
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
