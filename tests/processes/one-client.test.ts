import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { type RichText, richTextSchema } from '#lib/blocks/rich-text.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { draftArticle, makeArticle, makeSite, makeUser } from '#prisma/factories.ts'
import { requestCounselling } from '#tests/support/request-counselling.ts'
import { makeSessionCookie } from '#tests/support/session-cookie.ts'
import { type SiteProcesses, startProcesses } from '#tests/support/site-processes.ts'

/** How long the process may not answer: ten times what a small health check takes on a busy machine. */
const MAX_PAUSE_MS = 200

let site: SiteProcesses
let cookie = ''
const origin = () => site.webs[0]?.origin ?? ''
const port = () => site.webs[0]?.port ?? 0

beforeAll(async () => {
  await makeSite()
  const { id: userId } = await makeUser('ADMIN')
  cookie = `${sessionCookie().name}=${await makeSessionCookie(userId)}`
  site = await startProcesses({
    name: 'one-client',
    webs: 1,
    env: { LECTERN_TRUSTED_PROXY: '127.0.0.1' },
  })
}, 60_000)

afterAll(async () => {
  await site?.stop()
  await closeQueue()
}, 30_000)

/** Asks the health check again and again until `work` is done; returns the longest answer. */
async function longestPause(work: Promise<unknown>): Promise<number> {
  let running = true
  const ended = work.finally(() => {
    running = false
  })
  let longest = 0
  while (running) {
    const begun = performance.now()
    const response = await fetch(`${origin()}/api/health/live`)
    await response.arrayBuffer()
    longest = Math.max(longest, performance.now() - begun)
    await sleep(20)
  }
  await ended
  return longest
}

/** Resident memory of the web process in MB. */
function memory(): number {
  const pid = String(site.webs[0]?.child.pid)
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })) / 1024
}

const from = (address: string) => ({ 'x-forwarded-for': address })

describe('200 large bodies of one client', () => {
  /** Sends all but the last byte on every connection, then the last bytes together. */
  async function sendTogether(path: string, bytes: number): Promise<number[]> {
    const head =
      `POST ${path} HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.1.1.1\r\nContent-Length: ${bytes}\r\n` +
      'Content-Type: application/json\r\n\r\n'
    const open = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const socket = connect(port(), '127.0.0.1')
        socket.on('error', () => {})
        await once(socket, 'connect')
        const status = firstStatus(socket)
        socket.write(head + '"€'.repeat(bytes / 4 - 1))
        return { socket, status }
      }),
    )
    await sleep(500)
    for (const { socket } of open) socket.write('"'.repeat(8))
    return Promise.all(open.map(({ status }) => status))
  }

  /** The status of the response; 0 if the connection was closed without one. */
  function firstStatus(socket: Socket): Promise<number> {
    return new Promise((resolve) => {
      socket.once('data', (data) => {
        resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(String(data))?.[1] ?? 0))
        socket.destroy()
      })
      socket.once('close', () => resolve(0))
    })
  }

  it.each([
    ['the largest form', '/counselling/requests', 64 * 1024],
    ['a form of 1 MB', '/counselling/requests', 2 ** 20],
    ['a request for a code', '/counselling/access/ask', 2 ** 20],
    ['an API address that does not exist', '/api/v1/nothing', 2 ** 21],
    ['an outcome', '/api/v1/requests/abc/outcome', 64 * 1024],
    ['an event', '/api/events', 64 * 1024],
    ['the sign-in', '/api/auth/sign-in', 64 * 1024],
    ['a staff page', '/admin/articles', 2 ** 21],
  ])(
    '200 bodies for %s are answered, with flat memory',
    async (_, path, bytes) => {
      await fetch(`${origin()}/`)
      const before = memory()
      let statuses: number[] = []
      const pause = await longestPause(
        sendTogether(path, bytes).then((given) => {
          statuses = given
        }),
      )
      expect(
        statuses.filter((it) => ![400, 401, 403, 404, 405, 413, 422, 429, 503].includes(it)),
      ).toEqual([])
      expect(memory() - before).toBeLessThan(64)
      // Two hundred senders share the machine with the process.
      expect(pause).toBeLessThan(25 * MAX_PAUSE_MS)
      expect((await fetch(`${origin()}/`)).status).toBe(200)
    },
    60_000,
  )
})

describe('a flood of addresses that are not cached', () => {
  const address = () => `10.2.0.${Math.ceil(Math.random() * 250)}`

  /** 48 connections of one client for a while. */
  async function flood(path: () => string, milliseconds: number): Promise<Map<number, number>> {
    const statuses = new Map<number, number>()
    const end = performance.now() + milliseconds
    const lane = async () => {
      while (performance.now() < end) {
        const response = await fetch(origin() + path(), { headers: from('10.1.1.2') })
        await response.arrayBuffer()
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: 48 }, lane))
    return statuses
  }

  it.each([
    ['unknown articles', () => `/articles/${randomUUID()}`],
    ['unknown pages', () => `/${randomUUID()}`],
    ['unknown API addresses', () => `/api/v1/${randomUUID()}`],
    ['new searches', () => `/search?q=${randomUUID()}`],
    ['receipts that do not exist', () => `/counselling/requests/${randomUUID()}`],
    ['staff pages', () => `/admin/articles?q=${randomUUID()}`],
  ])(
    'during a flood of %s others send the form and read new pages',
    async (_, path) => {
      const { snapshot } = await makeArticle()
      const flooding = flood(path, 4_000)
      await sleep(500)
      const sent: number[] = []
      for (let count = 0; count < 4; count++) {
        const begun = performance.now()
        const { status } = await requestCounselling(origin(), { name: 'Asha' }, from(address()))
        sent.push(status)
        expect(performance.now() - begun).toBeLessThan(3_000)
      }
      const page = await fetch(`${origin()}/articles/${snapshot.slug}`, {
        headers: from(address()),
      })
      expect([...sent, page.status]).toEqual([303, 303, 303, 303, 200])
      const statuses = await flooding
      expect([...statuses.keys()].filter((it) => it === 500 || it === 503)).toEqual([])
    },
    60_000,
  )
})

describe('the text that is most costly', () => {
  const listing = (code: string, language = 'typescript') => ({
    type: 'codeBlock',
    attrs: { id: randomUUID().slice(0, 8), version: 1, language, filename: null, code },
  })
  const body = (blocks: unknown[]): RichText =>
    richTextSchema.parse({ type: 'doc', content: blocks })
  const staff = (path: string) =>
    fetch(origin() + path, { headers: { cookie }, signal: AbortSignal.timeout(30_000) })
  const randomText = (seed: number, count: number) =>
    Array.from({ length: count }, (_, index) => `w${(index * seed) % 9973}`).join(' ')

  it('a preview with long lines in every language is shown, and the process answers meanwhile', async () => {
    const languages = [
      'javascript',
      'typescript',
      'tsx',
      'cpp',
      'java',
      'bash',
      'toml',
      'rust',
      'r',
    ]
    const one = 'a'.repeat(19_999)
    const lines = `${'a'.repeat(299)}\n`.repeat(66)
    const { id } = await draftArticle({
      body: body(languages.flatMap((it) => [listing(one, it), listing(lines, it)])),
    })
    let status = 0
    const pause = await longestPause(
      staff(`/preview/${id}`).then(async (response) => {
        await response.text()
        status = response.status
      }),
    )
    expect(status).toBe(200)
    expect(pause).toBeLessThan(MAX_PAUSE_MS)
  }, 60_000)

  it('two versions with 60 rewritten listings are compared, and the process answers meanwhile', async () => {
    const draft = await draftArticle({
      body: body(
        Array.from({ length: 60 }, (_, index) => listing(randomText(7 + index, 2_800), 'text')),
      ),
    })
    const rewritten = draft.snapshot.body.content.map((block, index) => ({
      ...block,
      attrs: { ...block.attrs, code: randomText(1009 + index, 2_800) },
    }))
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...draft,
      snapshot: { ...draft.snapshot, body: body(rewritten) },
    })
    let text = ''
    const pause = await longestPause(
      staff(`/admin/history/${draft.id}`).then(async (response) => {
        text = await response.text()
        expect(response.status).toBe(200)
      }),
    )
    expect(text).toContain('w1009')
    expect(pause).toBeLessThan(5 * MAX_PAUSE_MS)
  }, 60_000)

  it.each([
    ['hyphens', '- '.repeat(100)],
    ['brackets', '('.repeat(200)],
    ['quotes', '"'.repeat(200)],
    ['operators', '!&|<->'.repeat(33)],
    ['one letter', 'a'.repeat(200)],
    ['letters of one character', 'a '.repeat(100)],
    ['marks', '%_\\'.repeat(66)],
  ])('a search for %s is answered, and the process answers meanwhile', async (_, text) => {
    let status = 0
    const query = encodeURIComponent(text)
    const pause = await longestPause(
      fetch(`${origin()}/search?q=${query}`, { headers: from('10.3.0.1') }).then((response) => {
        status = response.status
      }),
    )
    expect(status).toBeLessThan(500)
    expect(pause).toBeLessThan(MAX_PAUSE_MS)
  })
})

it('the counters of these tests hold no address in plain text', async () => {
  const rows = await db.rateLimit.findMany({ select: { key: true } })
  expect(rows.filter((it) => /\d+\.\d+\.\d+\.\d+/.test(it.key))).toEqual([])
})
