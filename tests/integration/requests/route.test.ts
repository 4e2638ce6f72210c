import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { db } from '#lib/database/db.ts'
import { formIdOf, registerOwnServer, withAddress } from '#lib/internal-request.ts'
import { type FormState, findFormState } from '#lib/requests/form-state.ts'
import { makeSite } from '#prisma/factories.ts'
import { POST } from '../../../app/(site)/counselling/requests/route.ts'

let notice = ''
/** The form state that the page would show: the server of the test records it. */
let shown: FormState | null = null
let pageFails = false
let address = ''

const visitor = (given: Record<string, string> = {}) => ({
  name: 'Asha Rao',
  email: `visitor-${randomUUID().slice(0, 12)}@example.in`,
  phone: `98${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
  ageBand: 'ADULT',
  consentCounselling: notice,
  ...given,
})

const post = (type: 'form' | 'json', fields: Record<string, string> | string) => {
  const isText = typeof fields === 'string'
  const text = isText ? fields : type === 'json' ? JSON.stringify(fields) : null
  return POST(
    new Request('http://lectern.test/counselling/requests', {
      method: 'POST',
      headers: {
        'content-type': type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
        referer: 'http://lectern.test/articles/a?utm_source=letter&secret=1',
        ...withAddress(address),
      },
      body: text ?? new URLSearchParams(fields as Record<string, string>).toString(),
    }),
  )
}

beforeAll(async () => {
  await makeSite()
  const where = { purpose: 'counselling', replacedAt: null }
  notice = (await db.consentNotice.findFirstOrThrow({ where })).hash
})

beforeEach(() => {
  shown = null
  pageFails = false
  address = randomUUID()
  registerOwnServer({
    render: async (_, headers) => {
      shown = findFormState(formIdOf(new Headers(headers)))
      return { status: pageFails ? 500 : 200, html: '<form>' }
    },
    fallbackPage: () =>
      '<form><p data-form-message hidden></p><input name="name"><textarea name="message"></textarea></form>',
  })
})

afterEach(() => registerOwnServer(null))

describe('POST /counselling/requests', () => {
  it('A form is answered with a redirect to its receipt once; the same words again lead to the mailbox, since anybody may send them', async () => {
    const fields = visitor()
    const answers = await Promise.all([post('form', fields), post('form', fields)])
    expect(answers.map((it) => it.status)).toEqual([303, 303])
    expect(answers.map((it) => it.headers.get('location')).sort()).toEqual([
      '/counselling/check-mail',
      expect.stringMatching(/^\/counselling\/requests\/[\w-]{43}$/),
    ])
    expect(answers[0]?.headers.get('cache-control')).toBe('no-store')
    const again = await post('json', fields)
    expect([again.status, await again.json()]).toEqual([
      200,
      { receipt: null, message: expect.stringContaining('in the e-mail') },
    ])
    const rows = await db.submission.findMany({ where: { email: fields.email } })
    expect(rows).toMatchObject([{ utmSource: 'letter', referrer: null, withoutScript: true }])
  })

  it('JSON is answered with 201 and the receipt, and with 409 for another body under the same key', async () => {
    const fields = visitor({ idempotencyKey: randomUUID(), elapsedMs: '9000' })
    const first = await post('json', fields)
    expect(first.status).toBe(201)
    expect(await first.json()).toEqual({
      receipt: {
        reference: expect.stringMatching(/^LN-/),
        url: expect.stringMatching(/^\/counselling\/requests\//),
      },
    })
    const second = await post('json', { ...fields, message: 'Other words' })
    expect(second.status).toBe(409)
    expect(await second.json()).toEqual({ errors: { form: [expect.any(String)] } })
  })

  it('An invalid form is answered with every message and typed value, and nothing is stored', async () => {
    const fields = visitor({ phone: '123', message: 'Long words', website: '', course: '' })
    const answer = await post('form', { ...fields, consentCounselling: '' })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(shown?.values).toMatchObject({ phone: '123', message: 'Long words', name: fields.name })
    expect(Object.keys(shown?.errors ?? {}).sort()).toEqual(['consentCounselling', 'phone'])
    expect(await db.submission.count({ where: { email: fields.email } })).toBe(0)
  })

  it('Invalid JSON is answered with the same messages by field', async () => {
    const answer = await post('json', visitor({ email: 'a@b' }))
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ errors: { email: [expect.stringMatching(/complete/)] } })
  })

  it('The response is the same whether or not the person is known', async () => {
    const known = visitor()
    await post('form', known)
    const again = await post('form', { ...known, message: 'A second wish' })
    const fresh = await post('form', visitor({ message: 'A second wish' }))
    expect(again.status).toBe(fresh.status)
    expect([...again.headers.keys()]).toEqual([...fresh.headers.keys()])
    expect(await again.text()).toBe(await fresh.text())
  })

  it.each(['name=a&name=b', '__proto__[x]=1', 'name[]=a'])(
    'A body with %s is malformed',
    async (body) => {
      const answer = await post('form', body)
      expect(answer.status).toBe(400)
      expect(await answer.text()).not.toMatch(/ at |Error/)
    },
  )

  it('The eleventh request within a minute from one address is refused, and keeps what was typed', async () => {
    for (let sent = 0; sent < 10; sent += 1)
      expect((await post('form', visitor())).status).toBe(303)
    const fields = visitor({ message: 'The eleventh' })
    const answer = await post('form', fields)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(shown).toMatchObject({
      values: { message: 'The eleventh' },
      message: expect.stringMatching(/wait/),
    })
    address = 'somebody else'
    expect((await post('form', fields)).status).toBe(303)
  })

  it('The stored page is filled in when the page cannot be rendered', async () => {
    pageFails = true
    const answer = await post('form', visitor({ name: '', message: '<b>kept</b>' }))
    const html = await answer.text()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('30')
    expect(html).toContain('&lt;b&gt;kept&lt;/b&gt;')
    expect(html).toMatch(/<p data-form-message="">We could not save/)
  })
})

it('JSON without a proof of work has the hourly limit of the form: the 21st request of an address is refused', async () => {
  address = `203.0.113.${Math.floor(Math.random() * 250)}`
  const limit = { name: 'request:address:unproven', points: 20, seconds: 3600 }
  for (let count = 0; count < 20; count += 1) await consumeRateLimit(limit, address)
  const refused = await post('json', visitor({ idempotencyKey: randomUUID() }))
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
})
