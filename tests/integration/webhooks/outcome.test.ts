import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { encryptSecret } from '#lib/webhooks/encrypt-secret.ts'
import { newSecret } from '#lib/webhooks/signature.ts'
import { webhookBody } from '#lib/webhooks/webhook-body.ts'
import { makeSite } from '#prisma/factories.ts'
import { makeRequester, makeWebhook, type Requester, tellWebhooks } from '#tests/support/outbox.ts'
import { POST } from '../../../app/api/v1/requests/[reference]/outcome/route.ts'

let endpoint: Awaited<ReturnType<typeof makeWebhook>>
let requester: Requester

beforeAll(makeSite)
beforeEach(async () => {
  endpoint = await makeWebhook('https://crm.example.com/in')
  await db.subscription.update({
    where: { id: endpoint.id },
    data: { stageMap: { 'Hot lead': 'QUALIFIED', won: 'ENROLLED', talked: 'CONTACTED' } },
  })
  requester = await makeRequester()
  await tellWebhooks(requester)
})

type Given = {
  id?: string
  body?: string
  secret?: string
  at?: Date
  reference?: string
  headers?: Record<string, string>
}

async function sendOutcome(outcome: object, given: Given = {}) {
  const { id = randomUUID(), secret = endpoint.plain, at = new Date() } = given
  const body = given.body ?? JSON.stringify({ at: '2026-11-20T10:00:00+05:30', ...outcome })
  const reference = given.reference ?? requester.reference
  const request = new Request(`http://localhost/api/v1/requests/${reference}/outcome`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
      ...given.headers,
    },
    body,
  })
  const response = await POST(request, { params: Promise.resolve({ reference }) })
  return { status: response.status, body: await response.json() }
}

const stageOf = async ({ leadId }: Requester) =>
  (await db.lead.findUniqueOrThrow({ where: { id: leadId } })).stage
const timeline = ({ leadId }: Requester) =>
  db.leadEvent.findMany({ where: { leadId, kind: { in: ['outcome', 'stage'] } } })

describe('An outcome', () => {
  it('An outcome moves the case by the stage mapping, in any letter case, and is in the timeline', async () => {
    const { status, body } = await sendOutcome({
      stage: ' hot LEAD ',
      note: 'Wants evening classes',
    })
    expect([status, body]).toEqual([
      200,
      { reference: requester.reference, stage: 'QUALIFIED', applied: true },
    ])
    expect(await stageOf(requester)).toBe('QUALIFIED')
    expect(await timeline(requester)).toMatchObject([
      {
        kind: 'outcome',
        data: { stage: 'hot LEAD', note: 'Wants evening classes' },
        actorId: null,
      },
      { kind: 'stage', data: { from: 'NEW', to: 'QUALIFIED' } },
    ])
  })

  it('An outcome is told to other subscribers with its origin, and not to the CRM that reported it', async () => {
    const other = await makeWebhook('https://other.example.com/in')
    for (const stage of ['talked', 'won'])
      await sendOutcome({ stage, at: new Date().toISOString() })
    const moved = await db.delivery.findMany({
      where: { personId: requester.personId, event: { type: 'lead.moved' } },
      select: { subscriptionId: true, eventId: true },
    })
    const told = moved.map((it) => it.subscriptionId)
    expect([told.filter((it) => it === other.id).length, told.includes(endpoint.id)]).toEqual([
      2,
      false,
    ])
    const built = await webhookBody(await findEvent(moved[0]?.eventId ?? ''))
    if (!built.send) throw new Error(built.why)
    expect(JSON.parse(built.body).data).toMatchObject({ by: null, origin: 'A CRM', reason: null })
    expect(built.body).not.toContain(endpoint.id)
  })

  it('An outcome that is sent twenty times at once under one id has one effect and one response', async () => {
    const id = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendOutcome({ stage: 'talked' }, { id })),
    )
    expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1)
    expect(await timeline(requester)).toHaveLength(2)
    await db.lead.update({ where: { id: requester.leadId }, data: { stage: 'LOST' } })
    expect(await sendOutcome({ stage: 'talked' }, { id })).toEqual(answers[0])
    expect(await stageOf(requester)).toBe('LOST')
  })

  it('An outcome older than the last one does not move the case', async () => {
    await sendOutcome({ stage: 'won', at: '2026-11-20T12:00:00Z' })
    const { body } = await sendOutcome({ stage: 'talked', at: '2026-11-20T11:00:00Z' })
    expect(body).toMatchObject({ stage: 'CONTACTED', applied: false })
    expect(await stageOf(requester)).toBe('ENROLLED')
  })

  it('An unknown stage is refused with the list of known ones', async () => {
    const { status, body } = await sendOutcome({ stage: 'lukewarm' })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      error: { code: 'validation' },
      errors: { stage: [expect.any(String)] },
      known: ['won', 'talked', 'Hot lead'],
    })
    expect(await timeline(requester)).toEqual([])
  })

  it('An outcome of an unknown reference or an erased person is not found', async () => {
    expect((await sendOutcome({ stage: 'won' }, { reference: 'LN-NONE-SUCH' })).status).toBe(404)
    await db.person.update({ where: { id: requester.personId }, data: { state: 'ERASED' } })
    expect((await sendOutcome({ stage: 'won' })).status).toBe(404)
  })

  it('An outcome without a valid, recent signature is refused', async () => {
    const refused: Given[] = [
      { secret: newSecret() },
      { at: new Date(Date.now() - 6 * 60_000) },
      { at: new Date(Date.now() + 6 * 60_000) },
      { headers: { 'webhook-id': 'another' } },
      { headers: { 'webhook-signature': '' } },
      { headers: { 'webhook-timestamp': 'now' } },
      { headers: { 'webhook-id': 'with space' } },
      { secret: newSecret(), reference: 'LN-NONE-SUCH' },
      { secret: newSecret(), body: 'not JSON' },
    ]
    for (const it of refused) expect((await sendOutcome({ stage: 'won' }, it)).status).toBe(401)
    await db.subscription.update({ where: { id: endpoint.id }, data: { deletedAt: new Date() } })
    expect((await sendOutcome({ stage: 'won' })).status).toBe(401)
    expect(await timeline(requester)).toEqual([])
  })

  it('An outcome may be signed with either secret during a rotation, and only with the new one afterwards', async () => {
    const newer = newSecret()
    const rotated = (until: Date) =>
      db.subscription.update({
        where: { id: endpoint.id },
        data: {
          secret: encryptSecret(newer),
          previousSecret: encryptSecret(endpoint.plain),
          previousSecretExpiresAt: until,
        },
      })
    await rotated(new Date(Date.now() + 60_000))
    expect((await sendOutcome({ stage: 'talked' })).status).toBe(200)
    expect((await sendOutcome({ stage: 'won' }, { secret: newer })).status).toBe(200)
    await rotated(new Date(Date.now() - 1))
    expect((await sendOutcome({ stage: 'talked' })).status).toBe(401)
  })

  it.each([
    ['not JSON', 400],
    ['[]', 422],
    ['{"stage":"won"}', 422],
    ['{"stage":"won","at":"yesterday"}', 422],
    ['{"stage":"won","at":"2999-01-01T00:00:00Z"}', 422],
    ['{"stage":{"not":""},"at":"2026-11-20T10:00:00Z"}', 422],
    ['{"stage":"won","at":"2026-11-20T10:00:00Z","admin":true}', 422],
    ['{"stage":"won","at":"2026-11-20T10:00:00Z","note":"a\\u0000b"}', 422],
    [`{"stage":"won","at":"2026-11-20T10:00:00Z","note":"${'x'.repeat(2001)}"}`, 422],
    [`${'['.repeat(10_000)}`, 400],
    [`"${'x'.repeat(65 * 1024)}"`, 413],
  ])('An outcome with the body %.60s gets the status %i', async (body, status) => {
    expect((await sendOutcome({}, { body })).status).toBe(status)
    expect(await stageOf(requester)).toBe('NEW')
  })

  it('Another content type gets a 415, and one id for two requests a 409', async () => {
    const text = { 'content-type': 'text/plain' }
    expect((await sendOutcome({ stage: 'won' }, { headers: text })).status).toBe(415)
    const id = randomUUID()
    await sendOutcome({ stage: 'talked' }, { id })
    const other = await makeRequester()
    await tellWebhooks(other)
    expect(
      (await sendOutcome({ stage: 'talked' }, { id, reference: other.reference })).status,
    ).toBe(409)
  })
})

it('A webhook that was not told of a request cannot report its outcome, nor learn that it exists', async () => {
  const late = await makeWebhook('https://late.example.com/in')
  await db.subscription.update({
    where: { id: late.id },
    data: { stageMap: { talked: 'CONTACTED' } },
  })
  const refused = await sendOutcome({ stage: 'talked' }, { secret: late.plain })
  const unknown = await sendOutcome({ stage: 'talked' }, { secret: late.plain, reference: 'LN-0' })
  expect([refused.status, refused.body]).toEqual([404, unknown.body])
  expect(await stageOf(requester)).toBe('NEW')
})
