import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { BenchSite, Say } from './bench-site.ts'
import { load, type Target } from './load.ts'
import { percentile, table } from './table.ts'

const STEADY_PER_SECOND = 50
const AT_ONCE = 500

/** Measures counselling requests from different visitors, with all rate limits on. */
export async function requestsBench(site: BenchSite, seconds: number, say: Say): Promise<unknown> {
  const target = await request(site)
  // Warms up and lets the worker finish its queue, as in normal operation.
  await load(target, seconds * 2)
  await sleep(seconds * 4_000)
  const steady = await steadily(target, STEADY_PER_SECOND, seconds * 10)
  const burst = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) => sent(target, index)),
  )
  const measured = await load(target, seconds * 3)
  const { perSecond, p50, p99, errors, refused } = measured
  say(
    table(
      ['counselling requests', 'req/s', 'p50 ms', 'p99 ms', 'errors', 'refused'],
      [['as fast as 32 can', perSecond, p50, p99, errors, refused]],
    ),
  )
  const rows = [row(`${STEADY_PER_SECOND} a second`, steady), row(`${AT_ONCE} at once`, burst)]
  const load1 = loadavg()[0] ?? 0
  say(
    `\n${table(
      ['', 'stored', 'p50 ms', 'p95 ms', '5xx', 'others', 'machine'],
      [...rows.map((it) => [...Object.values(it), load1.toFixed(1)])],
    )}`,
  )
  return { ...measured, rows, load: load1 }
}

type Sent = { status: number; ms: number }

/** Sends requests at a fixed rate, whether earlier ones are answered or not. */
async function steadily(target: Target, perSecond: number, seconds: number): Promise<Sent[]> {
  const begun = performance.now()
  const all = Array.from({ length: perSecond * seconds }, async (_, index) => {
    await sleep(Math.max(0, begun + (index * 1_000) / perSecond - performance.now()))
    return sent(target, index)
  })
  return Promise.all(all)
}

async function sent({ url, vary }: Target, index: number): Promise<Sent> {
  const begun = performance.now()
  const answer = await fetch(url, { method: 'POST', ...vary?.(index) }).catch(() => null)
  await answer?.arrayBuffer()
  return { status: answer?.status ?? 0, ms: performance.now() - begun }
}

function row(what: string, all: readonly Sent[]) {
  const times = all.map((it) => it.ms)
  const count = (test: (status: number) => boolean) => all.filter((it) => test(it.status)).length
  return {
    what,
    stored: count((it) => it === 201),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    faults: count((it) => it >= 500),
    others: count((it) => it !== 201 && it < 500),
  }
}

/** Each request has its own IP address, so that the rate limits stay on and allow all of them. */
async function request({ url, database }: BenchSite): Promise<Target> {
  const notice = await noticeInForce(database)
  return {
    url: `${url}/counselling/requests`,
    method: 'POST',
    vary: (index) => {
      const unique = index + 1 + Math.floor(Math.random() * 1e6) * 1e3
      return {
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': `10.${(unique >> 16) & 255}.${(unique >> 8) & 255}.${unique & 255}`,
        },
        body: JSON.stringify({
          idempotencyKey: randomUUID(),
          name: 'Bench Visitor',
          email: `bench-${randomUUID()}@example.in`,
          phone: `9${String(unique % 1e9).padStart(9, '0')}`,
          country: 'IN',
          ageBand: 'ADULT',
          consentCounselling: notice,
          elapsedMs: 20_000,
        }),
      }
    },
  }
}

async function noticeInForce(connectionString: string): Promise<string> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ hash: string }>(
      `SELECT hash FROM "ConsentNotice" WHERE purpose = 'counselling' AND "replacedAt" IS NULL`,
    )
    const [row] = rows
    if (!row) throw new Error('no consent notice is in force, so no request can be sent')
    return row.hash
  } finally {
    await client.end()
  }
}
