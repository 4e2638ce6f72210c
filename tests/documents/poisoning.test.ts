import { createHash, randomUUID } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expire } from '#lib/cache/expiry.ts'
import { tags } from '#lib/cache/tags.ts'
import { article } from '#prisma/demo/ids.ts'
import { becomeWebProcess, type Web } from '#tests/support/web-process.ts'
import { ARTICLE, bytesOf, CANARY, type Poison } from './poison.ts'
import { poisonousHeaders } from './poisonous-headers.ts'
import { poisonousRequests } from './poisonous-requests.ts'
import { headerOf, type RawAnswer, sendRaw } from './raw-request.ts'

const ENCODINGS = ['br', 'gzip', null] as const
const POISONS = [...poisonousHeaders, ...poisonousRequests]
/** Other pages, which are compared before the first and after the last of these requests. */
const NEIGHBOURS = ['/', '/articles', '/counselling', '/articles/none', '/robots.txt']

let web: Web
let host = ''
let clean: Shown[]
let neighbours: Shown[][]

beforeAll(async () => {
  web = await becomeWebProcess()
  host = new URL(web.origin).host
  clean = await look(ARTICLE)
  neighbours = await Promise.all(NEIGHBOURS.map(look))
})
afterAll(() => web?.stop())

type Shown = { status: number; headers: [string, string][]; sha256: string }

/** The responses to a plain request, in each encoding. */
const look = (path: string) => Promise.all(ENCODINGS.map((encoding) => lookIn(path, encoding)))

async function lookIn(path: string, encoding: string | null): Promise<Shown> {
  const headers = encoding ? [`Accept-Encoding: ${encoding}`] : []
  const answer = await ask({ name: 'plain', target: path, headers })
  if (!answer) throw new Error(`${path} was not answered`)
  return {
    status: answer.status,
    // The date, the cache status and the order of headers may differ.
    headers: answer.headers
      .filter(([name]) => !['date', 'cache-status'].includes(name))
      .sort(([a], [b]) => a.localeCompare(b)),
    sha256: sha256(answer.body),
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const ask = (poison: Poison) => sendRaw(web.port, bytesOf(poison, host))

const forgetArticle = () =>
  expire({ id: randomUUID(), tags: [tags.content('ARTICLE', article('rust-vs-python'))] })

function plainBytes(answer: RawAnswer): Buffer {
  const encoding = headerOf(answer, 'content-encoding')
  if (encoding === 'br') return brotliDecompressSync(answer.body)
  return encoding === 'gzip' ? gunzipSync(answer.body) : answer.body
}

/** The response to the request itself repeats nothing of it, and an error must not be cached. */
function expectHarmless(answer: RawAnswer | null, { method = 'GET' }: Poison) {
  if (!answer) return
  const { status } = answer
  expect(status).toBeLessThan(500)
  expect(headerOf(answer, 'set-cookie')).toBeNull()
  if (status === 200 && method === 'GET') {
    expect(sha256(plainBytes(answer))).toBe(clean[2]?.sha256)
  } else if (status === 308) {
    expect(headerOf(answer, 'location')).toMatch(/^\/articles\/rust-vs-python(\?|$)/)
  } else if (status >= 400) {
    expect(headerOf(answer, 'cache-control')).toBe('no-store')
  }
  if (status !== 308)
    expect(JSON.stringify(answer.headers) + plainBytes(answer)).not.toContain(CANARY)
}

describe('An article after a request that tries to poison the cache', () => {
  it.each(POISONS.map((poison) => [poison.name, poison] as const))(
    'The article has the same bytes in each encoding after a request with %s',
    async (_, poison) => {
      forgetArticle()
      expectHarmless(await ask(poison), poison)
      expect(await look(ARTICLE)).toEqual(clean)
      expectHarmless(await ask(poison), poison)
      expect(await look(ARTICLE)).toEqual(clean)
    },
  )
})

it('The neighbours of the article stay the same after all of these requests', async () => {
  expect(await Promise.all(NEIGHBOURS.map(look))).toEqual(neighbours)
})

it('The checked article was complete', async () => {
  const answer = await ask({ name: 'plain' })
  expect(clean.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(clean[2]?.sha256).toBe(sha256(answer?.body ?? Buffer.alloc(0)))
  expect(answer?.body.toString()).toMatch(/<h1[^>]*>Rust vs Python.*<\/html>$/s)
})
