import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { openLeadBrief } from '#lib/leads/listing/brief-queries.ts'
import { withdrawForPerson } from '#lib/leads/withdraw-for-person.ts'
import {
  stopContactByReceipt,
  withdrawConsent,
  withdrawRequest,
} from '#lib/requests/end-request.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { webhookBody } from '#lib/webhooks/webhook-body.ts'
import { makeArticle, makeSite, makeUser } from '#prisma/factories.ts'
import { currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'

let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  counsellor = await makeUser('COUNSELLOR')
})

/** A visitor who has read two pages, one of which does not exist, and consented to sending them. */
async function reader() {
  const article = await makeArticle()
  const { slug, title } = await db.article.findUniqueOrThrow({ where: { id: article.id } })
  const paths = [`/articles/${slug}`, '/topics/gone']
  const fields = await visitor({
    consentReading: await currentNotice('reading'),
    read: paths.join('\n'),
    idempotencyKey: randomUUID(),
  })
  const receipt = await submit(fields)
  return { ...receipt, fields, paths, title, lead: await leadOf(receipt.reference) }
}

const storedOf = async (reference: string) =>
  (await db.submission.findUniqueOrThrow({ where: { reference } })).readPaths

describe('Pages that a visitor has read', () => {
  it('Pages that were read are in the brief and on the receipt, and are not sent to subscribers', async () => {
    const { token, reference, paths, title, lead } = await reader()
    expect(await storedOf(reference)).toEqual(paths)
    expect(await openLeadBrief(counsellor, lead.id)).toMatchObject({
      read: [
        { path: paths[0], title },
        { path: '/topics/gone', title: '/topics/gone' },
      ],
    })
    expect((await findReceipt(token))?.read.map((it) => it.title)).toEqual([title, '/topics/gone'])
    const event = await db.outboxEvent.findFirstOrThrow({ where: { personId: lead.personId } })
    const body = await webhookBody({ ...event, data: event.data as Record<string, unknown> })
    expect(body.send && body.body).toContain(reference)
    expect(body.send && body.body).not.toContain(paths[0])
  })

  it('Pages that were read do not make a repeated request a new one', async () => {
    const { fields, token } = await reader()
    expect((await submit({ ...fields, read: '/faqs' })).token).toBe(token)
  })

  it('Pages that were read are neither stored nor shown without the consent', async () => {
    const { reference } = await submit(await visitor({ read: '/articles/a' }))
    expect(await storedOf(reference)).toEqual([])
    expect((await openLeadBrief(counsellor, (await leadOf(reference)).id)).read).toEqual([])
  })

  it.each<[string, (one: Awaited<ReturnType<typeof reader>>) => Promise<void>]>([
    ['that consent is withdrawn', ({ token }) => withdrawConsent(token, 'reading')],
    ['the request is withdrawn', ({ token }) => withdrawRequest(token)],
    ['all contact is stopped', ({ token }) => stopContactByReceipt(token)],
    [
      'the person withdraws it by phone',
      ({ lead }) =>
        withdrawForPerson(counsellor, { id: lead.id, what: 'reading', evidence: 'On the phone' }),
    ],
  ])('The list of pages is deleted once %s', async (_, end) => {
    const one = await reader()
    const other = await reader()
    await end(one)
    expect(await storedOf(one.reference)).toEqual([])
    expect((await openLeadBrief(counsellor, one.lead.id)).read).toEqual([])
    expect(await storedOf(other.reference)).toEqual(other.paths)
  })
})
