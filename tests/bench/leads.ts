import { loadavg } from 'node:os'
import { Client } from 'pg'
import type { BenchSite, Say } from './bench-site.ts'
import { type Row, sampled } from './sampled.ts'
import { signIn } from './staff.ts'

const LEADS = 100_000
const SAMPLES = 40

/** What a counsellor waits for, with a hundred thousand cases. Milliseconds. */
export async function leadsBench(site: BenchSite, _seconds: number, say: Say): Promise<unknown> {
  await makeLeads(site.database, Number(process.env.BENCH_LEADS ?? LEADS))
  const staff = await signIn(site)
  const rows: Row[] = []
  const pages = {
    'list of open cases': '/admin/leads',
    'page 40 of all': '/admin/leads?view=all&page=40',
    overdue: '/admin/leads?view=overdue',
    'filter by stage': '/admin/leads?stage=contacted',
    'search of a name': '/admin/leads?q=asha+77',
    'search of a common name': '/admin/leads?q=asha',
    'search of a number': '/admin/leads?q=98000+04711',
    board: '/admin/leads/board',
    next: '/admin/leads/next',
  }
  for (const [what, path] of Object.entries(pages)) {
    const row = await sampled(what, SAMPLES, () => staff.get(path))
    rows.push(row)
    const load = (loadavg()[0] ?? 0).toFixed(1)
    say(`${what}: median ${row.median.toFixed(0)} ms, p95 ${row.p95.toFixed(0)} ms (load ${load})`)
  }
  return rows
}

/** One person, case and request each, spread over a year, stages, hours and a thousand names. */
async function makeLeads(connectionString: string, count: number): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(
      `CREATE TEMP TABLE made AS
       SELECT number, gen_random_uuid() AS person, gen_random_uuid() AS lead,
         now() - number * interval '5 minutes' AS at,
         (ARRAY['Asha', 'Ravi', 'Meera', 'Kabir', 'Zoya'])[1 + number % 5] || ' ' || number % 1000 AS name,
         (ARRAY['NEW', 'NEW', 'CONTACTED', 'QUALIFIED', 'ENROLLED', 'LOST'])[1 + number % 6]::"LeadStage" AS stage
       FROM generate_series(1, $1::int) number`,
      [count],
    )
    await client.query(`
      INSERT INTO "Person" ("id", "name", "createdAt") SELECT person, name, at FROM made`)
    await client.query(`
      INSERT INTO "Lead" ("id", "personId", "interest", "stage", "dueAt", "callDays", "callFrom",
        "callUntil", "openedAt", "lastAskedAt", "closedAt", "updatedAt")
      SELECT lead, person, 'general', stage,
        CASE WHEN stage = 'CONTACTED' THEN at + interval '2 days' END, '{}',
        CASE WHEN number % 3 > 0 THEN 540 END, CASE WHEN number % 3 > 0 THEN 1200 END, at, at,
        CASE WHEN stage IN ('ENROLLED', 'LOST') THEN at + interval '9 days' END, at
      FROM made`)
    await client.query(`
      INSERT INTO "Submission" ("id", "reference", "receiptTokenHash", "idempotencyKey",
        "keyFromClient", "bodyHash", "personId", "leadId", "name", "email", "phone", "phoneAsTyped",
        "phoneCountry", "ageBand", "callDays", "flags", "createdAt")
      SELECT gen_random_uuid(), 'LN-BENCH-' || number, lead::text, lead::text, false, 'none', person,
        lead, name, 'bench-' || number || '@example.in', '+9198' || lpad(number::text, 8, '0'),
        lpad(number::text, 8, '0'), 'IN', 'ADULT', '{}', '{}', at FROM made`)
    await client.query('VACUUM ANALYZE "Person", "Lead", "Submission"')
  } finally {
    await client.end()
  }
}
