import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { BenchSite, Say } from './bench-site.ts'
import { load, type Target } from './load.ts'
import { table } from './table.ts'

/** Counselling requests a second, each from another visitor, with every limit on. */
export async function requestsBench(site: BenchSite, seconds: number, say: Say): Promise<unknown> {
  const target = await request(site)
  await load(target, 1)
  const measured = await load(target, seconds * 3)
  const { perSecond, p50, p99, errors, refused } = measured
  say(
    table(
      ['counselling requests', 'req/s', 'p50 ms', 'p99 ms', 'errors', 'refused'],
      [['', perSecond, p50, p99, errors, refused]],
    ),
  )
  return measured
}

/** Each from an address of its own, so that the limits stay on and yet let all of them in. */
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
