import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, transaction } from '#lib/database/db.ts'
import { deleteExpiredProofs, readProof } from '#lib/requests/proof.ts'
import { receiveRequest } from '#lib/requests/receive-request.ts'
import { makeSite } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'
import { solved, written } from '#tests/support/proof.ts'

const HOUR = 3_600_000

beforeAll(() => makeSite())

/** As the form's script sends it, from a separate address. */
async function send(
  given: Record<string, string> = {},
  type: 'json' | 'form' = 'json',
  address: string = randomUUID(),
) {
  const own: Record<string, string> =
    type === 'json' ? { idempotencyKey: randomUUID(), elapsedMs: '30000' } : {}
  const fields: Record<string, string> = { ...(await visitor()), ...own, ...given }
  const body = type === 'json' ? JSON.stringify(fields) : String(new URLSearchParams(fields))
  const received = await receiveRequest({ body, type, address, referer: null })
  const stored = await db.submission.findMany({ where: { email: fields.email ?? '' } })
  return { received, stored, fields }
}

describe('A proof of work', () => {
  it('A request with a proof of work is stored without a flag', async () => {
    const proof = written(await solved())
    const { received, stored } = await send({ proof })
    expect(received.ok).toBe(true)
    expect(stored).toMatchObject([{ flags: [], quarantined: false, withoutScript: false }])
    expect(JSON.stringify(stored)).not.toContain(proof)
  })

  it('A retry of the same request with the same proof is accepted', async () => {
    const proof = written(await solved())
    const first = await send({ proof })
    const second = await receiveRequest({
      body: JSON.stringify(first.fields),
      type: 'json',
      address: null,
      referer: null,
    })
    expect(second).toEqual(first.received)
    expect(await db.submission.count({ where: { email: first.fields.email ?? '' } })).toBe(1)
  })

  it('A proof that another request has used is refused, and nothing is stored', async () => {
    const proof = written(await solved())
    await send({ proof })
    const { received, stored, fields } = await send({ proof, message: 'A replay' })
    expect(received).toMatchObject({
      ok: false,
      error: { status: 422 },
      errors: { proof: [expect.stringMatching(/still here.*send it again/)] },
      values: { name: fields.name ?? '', message: 'A replay' },
    })
    expect(received).not.toHaveProperty('values.proof')
    expect(stored).toEqual([])
    // A new proof or no proof is accepted.
    const again = { ...fields, proof: written(await solved()) }
    expect((await send(again)).stored).toMatchObject([{ flags: [] }])
  })

  it('A proof that twenty requests send at once is accepted once', async () => {
    const proof = written(await solved())
    const sent = await Promise.all(Array.from({ length: 20 }, () => send({ proof })))
    expect(sent.filter((it) => it.received.ok)).toHaveLength(1)
    expect(sent.flatMap((it) => it.stored)).toHaveLength(1)
  })

  it('A request that is refused for another reason does not use up its proof', async () => {
    const proof = written(await solved())
    const stale = await send({ proof, consentCounselling: 'f'.repeat(64) })
    expect(stale.received).toMatchObject({ ok: false, errors: { consentCounselling: [/changed/] } })
    expect((await send({ proof })).stored).toMatchObject([{ flags: [] }])
  })

  it('An expired, altered, unsigned, unsolved or malformed proof is refused', async () => {
    const { challenge, solution } = await solved()
    const { parameters, signature } = challenge
    const zeros = '0'.repeat(64)
    const wrong = {
      old: await solved(new Date(Date.now() - HOUR)),
      prolonged: {
        challenge: { signature, parameters: { ...parameters, expiresAt: 4_000_000_000 } },
        solution,
      },
      endless: {
        challenge: { signature, parameters: { ...parameters, expiresAt: undefined } },
        solution,
      },
      foreign: { challenge: { ...challenge, signature: zeros }, solution },
      unsigned: { challenge: { parameters }, solution },
      unsolved: { challenge, solution: { ...solution, derivedKey: zeros } },
      empty: {},
    }
    for (const [what, proof] of Object.entries(wrong)) {
      const { received, stored } = await send({ proof: written(proof) })
      expect([what, received.ok, stored]).toEqual([what, false, []])
    }
    for (const proof of ['no base64 at all', 'x'.repeat(100_000), '\u0000']) {
      expect((await send({ proof })).received).toMatchObject({ error: { status: 422 } })
    }
    // The original proof is still valid.
    expect((await send({ proof: written({ challenge, solution }) })).received.ok).toBe(true)
  })

  it('A used proof is deleted once it has expired', async () => {
    const text = written(await solved())
    const { id, expiresAt } = await readProof(text)
    await send({ proof: text })
    await transaction((tx) => deleteExpiredProofs(tx, new Date(expiresAt.getTime() - 1000)))
    expect(await db.usedProof.count({ where: { id } })).toBe(1)
    await transaction((tx) => deleteExpiredProofs(tx, new Date(expiresAt.getTime() + 1000)))
    expect(await db.usedProof.count({ where: { id } })).toBe(0)
  })
})

describe('A request without a proof of work', () => {
  it('A request without a proof is stored and flagged, with and without script', async () => {
    expect((await send()).stored).toMatchObject([{ flags: ['without-proof'], quarantined: false }])
    expect((await send({}, 'form')).stored).toMatchObject([
      { flags: ['without-script'], withoutScript: true, quarantined: false },
    ])
  })

  it('Without a proof five requests an hour of one phone are stored, with one twenty', async () => {
    const { email: _, ...shared } = await visitor()
    const mailbox = () => `${randomUUID().slice(0, 12)}@example.in`
    const network = randomUUID()
    const plain = () => send({ ...shared, email: mailbox() }, 'json', network)
    for (let sent = 0; sent < 5; sent += 1) expect((await plain()).received.ok).toBe(true)
    const sixth = await plain()
    expect(sixth.received).toMatchObject({ ok: false, error: { status: 429 } })
    expect(sixth.stored).toEqual([])
    const proof = written(await solved())
    const proved = await send({ ...shared, email: mailbox(), proof }, 'json', network)
    expect(proved.received.ok).toBe(true)
  })

  it('Requests of a stranger with the phone of a person do not block the form of that person', async () => {
    const { email: _, ...shared } = await visitor()
    const mailbox = () => `${randomUUID().slice(0, 12)}@example.in`
    const stranger = randomUUID()
    for (let sent = 0; sent < 8; sent += 1)
      await send({ ...shared, email: mailbox() }, 'json', stranger)
    const own = await send({ ...shared, email: mailbox() })
    expect(own.received.ok).toBe(true)
    expect(own.stored).toMatchObject([{ quarantined: false }])
  })

  it('From many networks requests with one phone are stored and wait for staff above twenty an hour', async () => {
    const { email: _, ...shared } = await visitor()
    const mailbox = () => `${randomUUID().slice(0, 12)}@example.in`
    for (let sent = 0; sent < 20; sent += 1) await send({ ...shared, email: mailbox() })
    const { received, stored } = await send({ ...shared, email: mailbox() })
    expect(received.ok).toBe(true)
    expect(stored).toMatchObject([{ quarantined: true, flags: ['often', 'without-proof'] }])
  })

  it('Without a proof and script the limit of an address is lower, too', async () => {
    const address = randomUUID()
    const post = async () => {
      // The limit per minute is a different one.
      await db.rateLimit.deleteMany({
        where: { points: { gte: 9 }, key: { not: { contains: 'unproven' } } },
      })
      const body = String(new URLSearchParams(await visitor()))
      return receiveRequest({ body, type: 'form', address, referer: null })
    }
    for (let sent = 0; sent < 20; sent += 1) expect((await post()).ok).toBe(true)
    expect(await post()).toMatchObject({ ok: false, error: { status: 429 } })
  })
})

describe('A repeated message', () => {
  const spamMessage = () => `We build the best pages in town, write to us today: ${randomUUID()}`

  it('The same message of many senders is quarantined, and the first requests stay as they are', async () => {
    const message = spamMessage()
    const sent = []
    for (let index = 0; index < 11; index += 1)
      sent.push(
        await submit(await visitor({ message: index % 2 ? message.toUpperCase() : message })),
      )
    const leads = await Promise.all(sent.map((it) => leadOf(it.reference)))
    expect(leads.map((it) => it.stage)).toEqual([
      ...Array(3).fill('NEW'),
      // These requests also come without script.
      ...Array(8).fill('QUARANTINED'),
    ])
  })

  it('The same message of one person is no signal of spam', async () => {
    const fields = await visitor({ message: spamMessage() })
    for (let index = 0; index < 12; index += 1)
      await submit({ ...fields, childClass: `Class ${index}`, idempotencyKey: randomUUID() })
    const flags = await db.submission.findMany({ where: { email: fields.email ?? '' } })
    expect(new Set(flags.flatMap((it) => it.flags))).toEqual(new Set(['without-proof']))
  })

  it('Messages older than a day are not compared', async () => {
    const message = spamMessage()
    const yesterday = new Date(Date.now() - 25 * HOUR)
    for (let index = 0; index < 12; index += 1) await submit(await visitor({ message }), yesterday)
    expect(await leadOf((await submit(await visitor({ message }))).reference)).toMatchObject({
      stage: 'NEW',
    })
  })
})
