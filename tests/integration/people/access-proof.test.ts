import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '#lib/database/db.ts'
import { formIdOf, registerOwnServer, withAddress } from '#lib/internal-request.ts'
import { type FormState, findFormState } from '#lib/requests/form-state.ts'
import { makeSite } from '#prisma/factories.ts'
import { submit, visitor } from '#tests/support/leads.ts'
import { solved, written } from '#tests/support/proof.ts'
import { POST } from '../../../app/(site)/counselling/access/ask/route.ts'

let known = ''
let address = ''
let shown: FormState | null = null

const unknown = () => `nobody-${randomUUID().slice(0, 12)}@example.in`

const ask = (fields: Record<string, string>) =>
  POST(
    new Request('http://lectern.test/counselling/access/ask', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...withAddress(address),
      },
      body: new URLSearchParams(fields).toString(),
    }),
  )

/** The observable parts of a response; the cookie holds the typed address. */
const seen = ({ status, headers }: Response) => ({ status, location: headers.get('location') })

const SENT = { status: 303, location: '/counselling/access/sent' }

beforeAll(async () => {
  await makeSite()
  const fields = await visitor()
  known = fields.email ?? ''
  await submit(fields)
})

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  address = randomUUID()
  shown = null
  registerOwnServer({
    render: async (_, headers) => {
      shown = findFormState(formIdOf(new Headers(headers)))
      return { status: 200, html: '<form>' }
    },
    fallbackPage: () => '<form></form>',
  })
})

afterEach(() => registerOwnServer(null))

// The response does not wait for the mail: only the accepted requests for the known address send
// one.
afterAll(() => vi.waitFor(async () => expect(await db.accessCode.count()).toBe(2), 10_000))

describe('The request of an access link', () => {
  it('An access link can be requested without a proof of work three times in ten minutes from one address', async () => {
    for (const email of [known, unknown(), unknown()])
      expect(seen(await ask({ email }))).toEqual(SENT)
    expect((await ask({ email: unknown() })).status).toBe(429)
  })

  it('An access link can be requested more often with a new proof each time', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const proof = written(await solved())
      expect(seen(await ask({ email: unknown(), proof }))).toEqual(SENT)
    }
  })

  it('A used or altered proof is refused in the same way for known and unknown addresses', async () => {
    const proof = written(await solved())
    expect(seen(await ask({ email: unknown(), proof }))).toEqual(SENT)
    for (const email of [known, unknown()]) {
      for (const bad of [proof, `x${proof}`]) {
        shown = null
        expect((await ask({ email, proof: bad })).status).toBe(422)
        expect(shown).toMatchObject({
          values: { email },
          message: expect.stringContaining('send it again'),
        })
      }
    }
  })

  it('An invalid address is refused with its error and uses up no proof', async () => {
    const proof = written(await solved())
    expect((await ask({ email: 'asha@', proof })).status).toBe(422)
    expect(seen(await ask({ email: known, proof }))).toEqual(SENT)
  })
})
