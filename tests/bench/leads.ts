import { loadavg } from 'node:os'
import { makeLeads } from '#tests/support/many-leads.ts'
import type { BenchSite, Say } from './bench-site.ts'
import { type Row, sampled } from './sampled.ts'
import { signIn } from './staff.ts'

const LEADS = 100_000
const SAMPLES = 40

/** Measures the waiting times of counsellors with a hundred thousand cases, in milliseconds. */
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
