import { beforeAll, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { db } from '#lib/database/db.ts'
import { beginAttempt, endAttempt } from '#lib/leads/calling/attempts.ts'
import { noteOnLead } from '#lib/leads/commands.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import {
  collectPersonalData,
  findDataRecipients,
  personalDataFile,
} from '#lib/people/collect-personal-data.ts'
import { readableData } from '#lib/people/own-data.ts'
import { withdrawRequest } from '#lib/requests/end-request.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'
import { makeWebhook } from '#tests/support/outbox.ts'
import { startReceiver } from '#tests/support/webhook-receiver.ts'

/** Monday, 11:00 in India. */
const now = new Date('2026-11-23T05:30:00Z')

beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
})

it('A person reads their data in words and local time, each mail once as text, with who received it', async () => {
  const receiver = await startReceiver()
  const webhook = await makeWebhook(receiver.url)
  await db.subscription.update({ where: { id: webhook.id }, data: { name: 'Sales CRM' } })
  const counsellor = await makeUser('COUNSELLOR')
  const fields = await visitor({ hours: '600-720', ageBand: 'PARENT_OF_MINOR', childClass: '9' })
  const { token, reference } = await submit(fields, now)
  const { id, personId } = await leadOf(reference)
  await noteOnLead(counsellor, { id, note: 'Wants evening classes.' })
  const { attemptId } = await beginAttempt(counsellor, { id }, now)
  const end = { id, attemptId, callBackAt: null, nextAt: null, note: null } as const
  await endAttempt(counsellor, { ...end, disposition: 'NO_ANSWER' }, now)
  await deliverDue({ loopback: true, timeoutMs: 2000 })
  await withdrawRequest(token)
  const parts = await collectPersonalData([personId])
  const recipients = await findDataRecipients([personId])
  await receiver.stop()
  const readable = await readableData(parts, 'Asia/Kolkata')
  const text = JSON.stringify(readable)
  const { text: notice } = await db.consentNotice.findFirstOrThrow({
    where: { purpose: 'counselling' },
  })
  for (const words of [
    notice,
    'Contact about requests',
    'you agreed',
    'you withdrew it',
    'your child',
    '10 am',
    'Mon, 23 Nov 2026, 11 am',
    'Wants evening classes.',
    'Started a contact attempt',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).not.toMatch(/GRANTED|PARENT_OF_MINOR|NO_ANSWER|<html|\bthey\b|\btheir\b|\{\\"/)
  expect(text).not.toMatch(/[0-9a-f]{64}|\d{4}-\d{2}-\d{2}T/)
  expect(recipients.map((it) => it.name)).toEqual(['Sales CRM'])
  const mails = readable.find((it) => it.title === 'What we wrote to you')?.rows ?? []
  const stored = await db.mailMessage.findMany({ where: { toAddress: fields.email } })
  expect(mails).toHaveLength(stored.length)
  const consents = readable.find((it) => it.title === 'What you agreed to')?.rows ?? []
  expect(consents.map((row) => row.find((it) => it.value.startsWith('you '))?.value)).toEqual([
    'you agreed',
    'you withdrew it',
  ])
  const file = personalDataFile(parts, recipients)
  expect(file.find((it) => it.kind === 'Submission')).toMatchObject({
    columns: { email: 'e-mail address' },
    rows: [{ email: fields.email, reference, callFrom: 600 }],
  })
  expect(file.at(-1)).toMatchObject({ kind: 'Recipients', rows: [{ name: 'Sales CRM' }] })
})
