import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { beginAttempt, endAttempt } from '#lib/leads/calling/attempts.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { webhookBody } from '#lib/webhooks/webhook-body.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

/** Monday, 11:00 in India. */
const now = new Date('2026-11-23T05:30:00Z')

beforeAll(makeSite)

it('Subscribers learn how an attempt ended, who moved the case and why', async () => {
  const counsellor = await makeUser('COUNSELLOR')
  const { name } = await db.user.findUniqueOrThrow({ where: { id: counsellor.id } })
  const { id, personId } = await leadOf((await submit(await visitor(), now)).reference)
  const { attemptId } = await beginAttempt(counsellor, { id }, now)
  const end = { id, attemptId, callBackAt: null, nextAt: null, note: null } as const
  await endAttempt(counsellor, { ...end, disposition: 'TOO_EXPENSIVE' }, now)
  const bodyOf = async (type: string) => {
    const event = await db.outboxEvent.findFirstOrThrow({ where: { personId, type } })
    const built = await webhookBody(await findEvent(event.id))
    if (!built.send) throw new Error(built.why)
    return JSON.parse(built.body).data
  }
  expect(await bodyOf('lead.attempted')).toMatchObject({
    attemptId,
    attempt: {
      channel: 'CALL',
      disposition: 'TOO_EXPENSIVE',
      startedAt: now.toISOString(),
      endedAt: now.toISOString(),
      callBackAt: null,
      counsellor: name,
    },
  })
  expect(await bodyOf('lead.moved')).toMatchObject({
    from: 'NEW',
    to: 'LOST',
    reason: 'too expensive',
    by: name,
    origin: null,
  })
})
