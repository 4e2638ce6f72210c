import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/database/db.ts'
import { requireDatabaseUrl } from '#lib/env.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { makeLeads } from '#tests/support/many-leads.ts'
import { makeSessionCookie } from '#tests/support/session-cookie.ts'
import { type SiteProcesses, startProcesses } from '#tests/support/site-processes.ts'

const LEADS = 100_000

let site: SiteProcesses
const cookies = { admin: '', counsellor: '' }

beforeAll(async () => {
  await makeSite()
  await makeLeads(requireDatabaseUrl(), LEADS)
  for (const [who, role] of [
    ['admin', 'ADMIN'],
    ['counsellor', 'COUNSELLOR'],
  ] as const) {
    const { id: userId } = await makeUser(role)
    cookies[who] = `${sessionCookie().name}=${await makeSessionCookie(userId)}`
  }
  site = await startProcesses({ name: 'export', webs: 1 })
}, 120_000)

afterAll(async () => {
  await site?.stop()
}, 30_000)

const form = (given: Record<string, string> = {}) =>
  new URLSearchParams({ view: 'all', reason: 'A test of exports.', ...given }).toString()

async function download(body = form(), cookie = cookies.admin) {
  const sent = request(`${site.webs[0]?.origin}/admin/leads/export/file`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
  })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return response
}

const lastAudit = () => db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
/** Resident memory of the web process in MB. */
function size(): number {
  const pid = String(site.webs[0]?.child.pid)
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })) / 1024
}

async function read(response: IncomingMessage) {
  let lines = 0
  let most = size()
  const sampling = setInterval(() => {
    most = Math.max(most, size())
  }, 200)
  for await (const piece of response as AsyncIterable<Buffer>) {
    lines += piece.toString('latin1').split('\n').length - 1
  }
  clearInterval(sampling)
  return { lines, most }
}

describe('The export of a hundred thousand cases', () => {
  it('The export starts at once, contains every case and needs little more memory than a small one', async () => {
    await read(await download(form({ q: 'asha 77' })))
    const before = size()
    const begun = performance.now()
    const response = await download()
    expect(response.statusCode).toBe(200)
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="requests-[\d-]+\.csv"$/),
    })
    await once(response, 'readable')
    const first = performance.now() - begun
    const { lines, most } = await read(response)
    const whole = performance.now() - begun
    expect(lines).toBe(LEADS + 1)
    expect(first).toBeLessThan(whole / 3)
    // The file has 30 MB, the cases in memory would have 300; the rest is garbage not yet collected.
    expect(most - before).toBeLessThan(120)
    expect(await lastAudit()).toMatchObject({ data: { rows: LEADS, complete: true } })
  })

  it('The export waits for a slow client, and its end by a disconnect is audited', async () => {
    const response = await download()
    await once(response, 'readable')
    await sleep(8_000)
    expect(await lastAudit()).toMatchObject({ action: 'lead.export' })
    response.destroy()
    const ended = await vi.waitUntil(
      async () => {
        const found = await lastAudit()
        return found.action === 'lead.exported' && found
      },
      { timeout: 30_000, interval: 100 },
    )
    const { rows, complete } = ended.data as { rows: number; complete: boolean }
    expect(complete).toBe(false)
    expect(rows).toBeLessThan(LEADS / 2)
  })

  it('The export is refused without permission or reason, before anything is read', async () => {
    const refused = await download(form(), cookies.counsellor)
    expect([refused.statusCode, refused.headers['cache-control']]).toEqual([403, 'no-store'])
    expect((await download(form(), '')).statusCode).toBe(401)
    expect((await download(form({ reason: '' }))).statusCode).toBe(422)
  })
})
