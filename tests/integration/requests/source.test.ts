import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { receiveRequest } from '#lib/requests/receive-request.ts'
import { webhookBody } from '#lib/webhooks/webhook-body.ts'
import { makePromo, makeSite } from '#prisma/factories.ts'
import { visitor } from '#tests/support/leads.ts'
import { solved, written } from '#tests/support/proof.ts'

beforeAll(makeSite)

async function send(given: Record<string, string>, address: string | null = null) {
  const fields: Record<string, string> = { ...(await visitor()), ...given }
  const body = JSON.stringify({ ...fields, idempotencyKey: randomUUID() })
  const referer = 'https://learn.example/counselling'
  const ownHosts = ['learn.example']
  return receiveRequest({ body, type: 'json', address, referer, ownHosts })
}

async function stored(given: Record<string, string>) {
  const received = await send(given)
  if (!received.ok) throw received.error
  const { reference, token } = received.receipt
  return { token, row: await db.submission.findUniqueOrThrow({ where: { reference } }) }
}

describe('Where a request came from', () => {
  it('Campaign, click id, external referrer, article, block and call to action are stored and sent to subscribers', async () => {
    const { row } = await stored({
      sourcePath: '/counselling',
      firstTouch:
        'path=/&utm_source=instagram&utm_medium=social&fbclid=abc-1&referrer=https://l.instagram.com/',
      lastTouch:
        'path=/articles/a&utm_source=google&utm_medium=cpc&utm_campaign=spring&gclid=Cj0_x&referrer=https://www.google.com/&article=/articles/b&cta=sticky-ml&block=0b1c2d3e',
    })
    expect(row).toMatchObject({
      utmSource: 'google',
      utmMedium: 'cpc',
      utmCampaign: 'spring',
      referrer: 'https://www.google.com/',
      ctaId: 'sticky-ml',
      firstTouch: { source: 'instagram', fbclid: 'abc-1', path: '/' },
      lastTouch: { gclid: 'Cj0_x', article: '/articles/b' },
    })
    const { id } = await db.outboxEvent.findFirstOrThrow({ where: { personId: row.personId } })
    const body = await webhookBody(await findEvent(id))
    if (!body.send) throw new Error(body.why)
    expect(JSON.parse(body.body).data.source.last).toMatchObject({
      source: 'google',
      cta: 'sticky-ml',
      firstTouch: { source: 'instagram', fbclid: 'abc-1' },
      lastTouch: { gclid: 'Cj0_x' },
    })
  })

  it('A later arrival without a campaign keeps the page of the form, and our own address is no referrer', async () => {
    const { row } = await stored({ firstTouch: 'path=/', lastTouch: 'path=/' })
    expect(row).toMatchObject({ utmSource: null, referrer: null, firstTouch: { path: '/' } })
  })

  it.each([
    'path=//evil.example&referrer=javascript:alert(1)',
    'referrer=https://a.example/?email=x@y.z&gclid=%00%22',
    'block=%3Cscript%3E&cta=a%20b&utm_source=%0D%0A',
    '[object Object]',
    '%E0%A4%A&=&&&',
  ])('A touch of “%s” is dropped and never refuses the request', async (firstTouch) => {
    expect((await stored({ firstTouch })).row.firstTouch).toBeNull()
  })

  it('The thank-you of the promo whose form was sent is shown on the receipt', async () => {
    const ctaId = `form-${randomUUID().slice(0, 8)}`
    await makePromo({ ctaId, thankYou: 'Thank you. An engineer calls you.' })
    const own = await stored({ ctaId })
    expect(await findReceipt(own.token)).toMatchObject({
      thankYou: 'Thank you. An engineer calls you.',
    })
    const other = await stored({ ctaId: 'no-such-promo' })
    expect(await findReceipt(other.token)).toMatchObject({ thankYou: null })
  })
})

it('With a proof of work sixty people behind one address may send in a minute, without one ten', async () => {
  const address = randomUUID()
  const proofs = await Promise.all(Array.from({ length: 12 }, solved))
  for (const proof of proofs) {
    expect((await send({ proof: written(proof) }, address)).ok).toBe(true)
  }
  const without = []
  for (let sent = 0; sent < 11; sent += 1) without.push((await send({}, address)).ok)
  expect(without).toEqual([...Array(10).fill(true), false])
})
