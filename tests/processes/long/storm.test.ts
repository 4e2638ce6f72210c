import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '#lib/database/db.ts'
import { checkout } from '#lib/setup/checkout.ts'
import { freePort } from '#lib/setup/port.ts'
import { launchWeb, launchWorker, stopProcess } from '#lib/setup/processes.ts'
import { supervise } from '#lib/setup/supervise.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'
import { makeSite } from '#prisma/factories.ts'
import { visitor } from '#tests/support/http-client.ts'
import { makeSmallSite } from '#tests/support/small-site.ts'
import { databaseServer } from '#tests/support/use-own-server.ts'

const MINUTES = Number(process.env.FAULT_MINUTES ?? 10)
const READERS = 16
const APPLICANTS = 4
/** Time limit for the restart of a killed web process. */
const RESTART = 20_000

let origin = ''
let paths: string[] = []
let end: () => Promise<void> = async () => {}
let killWeb: () => void = () => {}

beforeAll(async () => {
  await makeSite()
  paths = (await makeSmallSite()).paths
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-storm-'))
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  const { DATABASE_URL, NEXTAUTH_SECRET } = process.env
  // Every applicant has its own address, as behind a proxy, so that rate limits stay on.
  const trust = { LECTERN_TRUSTED_PROXY: '127.0.0.1' }
  const env = { ...testEnvironment(dataFolder), DATABASE_URL, NEXTAUTH_SECRET, ...trust }
  mkdirSync(join(checkout, 'test-results'), { recursive: true })
  const output = openSync(join(checkout, 'test-results/storm.log'), 'w')
  const launch = () => {
    const child = launchWeb({ env: { ...env, PORT: String(port) }, output })
    killWeb = () => child.kill('SIGKILL')
    return child
  }
  const web = supervise('The web process', launch, { stop: stopProcess })
  const worker = supervise('The worker', () => launchWorker({ env, output }), { stop: stopProcess })
  end = async () => {
    await Promise.all([web.stop(), worker.stop()])
    closeSync(output)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  await vi.waitUntil(isReady, { timeout: 60_000 })
}, 90_000)
afterAll(() => end(), 60_000)

const isReady = async () => {
  const answer = await fetch(`${origin}/api/health/ready`).catch(() => null)
  return answer?.ok ?? false
}

it('Readers and applicants are served while processes are killed, and no acknowledged request is lost', async () => {
  const until = Date.now() + MINUTES * 60_000
  const noticeHash = await noticeInForce()
  const webAway: { from: number; to: number }[] = []
  const faults: string[] = []
  const acknowledged: string[] = []
  let read = 0
  let refused = 0

  /** From just before a web process is killed until the next one answers, requests may fail. */
  const isExcused = (at: number) => webAway.some(({ from, to }) => at > from - 2_000 && at < to)

  async function readOn(index: number) {
    let { ask, leave } = visitor(origin)
    for (let turn = index; Date.now() < until; turn++) {
      const at = Date.now()
      const path = paths[turn % paths.length] ?? '/'
      try {
        const { status } = await ask(path)
        read += 1
        if (status !== 200 && !isExcused(at)) faults.push(`${path} ${status}`)
      } catch (error) {
        if (!isExcused(at)) faults.push(`${path} ${String(error)}`)
        leave()
        ;({ ask, leave } = visitor(origin))
      }
      await sleep(50)
    }
    leave()
  }

  async function applyOn() {
    while (Date.now() < until) {
      const at = Date.now()
      const answer = await apply(noticeHash).catch(() => null)
      if (answer?.status === 201) acknowledged.push(answer.reference)
      else if (answer?.status === 503) refused += 1
      else if (!isExcused(at)) faults.push(`request ${answer?.status ?? 'unanswered'}`)
      if (answer && Date.now() - at > 10_000) faults.push('request answered after 10 s')
      await sleep(200)
    }
  }

  async function causeFaults() {
    while (Date.now() < until - 30_000) {
      await sleep(3_000 + Math.random() * 12_000)
      if (Math.random() < 0.3) {
        const away = { from: Date.now(), to: Number.POSITIVE_INFINITY }
        webAway.push(away)
        killWeb()
        await vi.waitUntil(isReady, { timeout: RESTART, interval: 100 })
        await warm()
        away.to = Date.now()
      } else {
        await databaseServer.kill()
        await sleep(Math.random() * 15_000)
        await databaseServer.start()
        await vi.waitUntil(isReady, { timeout: 10_000, interval: 100 })
      }
    }
  }

  async function warm() {
    const { ask, leave } = visitor(origin)
    for (const path of paths) await ask(path)
    leave()
  }

  await warm()
  await Promise.all([
    causeFaults(),
    ...Array.from({ length: READERS }, (_, index) => readOn(index)),
    ...Array.from({ length: APPLICANTS }, applyOn),
  ])
  const stored = await storedReferences(acknowledged)
  process.stdout.write(`${JSON.stringify({ read, promised: acknowledged.length, refused })}\n`)
  expect([...new Set(faults)]).toEqual([])
  expect(read).toBeGreaterThan(1_000)
  expect(acknowledged.length).toBeGreaterThan(50)
  expect(stored).toEqual(acknowledged.toSorted())
})

async function noticeInForce() {
  const where = { purpose: 'counselling', replacedAt: null }
  return (await db.consentNotice.findFirstOrThrow({ where, select: { hash: true } })).hash
}

async function apply(noticeHash: string): Promise<{ status: number; reference: string }> {
  const octet = () => Math.floor(Math.random() * 256)
  const answer = await fetch(`${origin}/counselling/requests`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.${octet()}.${octet()}.${octet()}`,
    },
    body: JSON.stringify({
      idempotencyKey: randomUUID(),
      name: 'A visitor in a storm',
      email: `storm-${randomUUID()}@example.in`,
      phone: `9${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`,
      country: 'IN',
      ageBand: 'ADULT',
      consentCounselling: noticeHash,
      elapsedMs: '20000',
    }),
  })
  const body = (await answer.json()) as { receipt?: { reference: string } }
  return { status: answer.status, reference: body.receipt?.reference ?? '' }
}

/** The connections of this process may have been lost with the server again. */
async function storedReferences(references: string[]): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const rows = await db.submission.findMany({
        where: { reference: { in: references } },
        select: { reference: true },
        orderBy: { reference: 'asc' },
      })
      return rows.map((it) => it.reference)
    } catch (error) {
      if (attempt === 20) throw error
      await sleep(50)
    }
  }
}
