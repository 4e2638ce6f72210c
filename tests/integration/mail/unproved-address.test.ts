import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { mailBody } from '#lib/mail/mail-body.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { stopContactByReceipt } from '#lib/requests/end-request.ts'
import { changeRequest } from '#lib/requests/visitor-commands.ts'
import { makeSite } from '#prisma/factories.ts'
import { confirm, leadOf, submit, visitor } from '#tests/support/leads.ts'

beforeAll(makeSite)

const typed = { name: 'URGENT Zyx', message: 'Your account is blocked, see https://evil.example' }

async function mailsTo(personId: string) {
  const events = await db.outboxEvent.findMany({
    where: { personId },
    orderBy: { sequence: 'asc' },
  })
  const mails = []
  for (const { id } of events) {
    const mail = await mailBody(await findEvent(id), 'VISITOR_MAIL')
    if (mail.send) mails.push(mail)
  }
  return mails
}

it('Mail to an address that is not confirmed carries nothing that was typed, whatever happens', async () => {
  const sent = await submit(await visitor({ ...typed, idempotencyKey: randomUUID() }))
  const { personId } = await leadOf(sent.reference)
  await changeRequest(sent.token, {
    channel: 'CALL',
    language: null,
    days: [],
    hours: null,
    message: 'Now see https://evil.example/2',
  })
  const open = await mailsTo(personId)
  await stopContactByReceipt(sent.token)
  const mails = [...open, ...(await mailsTo(personId))]
  expect(open).toHaveLength(2)
  expect(JSON.stringify(mails)).not.toMatch(/URGENT|Zyx|evil|account/)
  expect(mails[0]?.letter).toMatchObject({
    subject: `Please confirm your request (${sent.reference})`,
    action: { href: expect.stringContaining('/counselling/confirm/') },
  })
})

it('The mail of a request that looks like spam asks for the confirmation and says nothing else', async () => {
  const sent = await submit(await visitor(typed))
  const [mail] = await mailsTo((await leadOf(sent.reference)).personId)
  expect(mail?.letter.facts).toEqual([{ label: 'Reference', value: sent.reference }])
})

it('A confirmed request is confirmed in its own words', async () => {
  const sent = await submit(await visitor({ name: 'Asha Rao', message: 'About Rust' }))
  await confirm(sent.reference)
  const [mail] = await mailsTo((await leadOf(sent.reference)).personId)
  expect(mail?.letter.subject).toMatch(/^Asha, /)
  expect(mail?.letter.facts.map((it) => it.value)).toContain('About Rust')
})
