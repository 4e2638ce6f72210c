import { beforeAll, expect, it } from 'vitest'
import { CONSENT_PURPOSES } from '#lib/consent/consent.ts'
import { db } from '#lib/database/db.ts'
import { mailBody } from '#lib/mail/mail-body.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { withdrawConsent, withdrawRequest } from '#lib/requests/end-request.ts'
import { consentField } from '#lib/requests/schema.ts'
import { restoreRequest } from '#lib/requests/visitor-commands.ts'
import { webhookBody } from '#lib/webhooks/webhook-body.ts'
import { makeSite } from '#prisma/factories.ts'
import { confirm, currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'

beforeAll(makeSite)

it('After a withdrawal that was taken back, mail and webhook state the active consents, each once, and the subject says what happened', async () => {
  const ticked: Record<string, string> = {}
  for (const it of CONSENT_PURPOSES) ticked[consentField[it]] = await currentNotice(it)
  const { token, reference } = await submit(await visitor(ticked))
  await confirm(reference)
  await withdrawConsent(token, 'updates')
  await withdrawRequest(token)
  await restoreRequest(token, await currentNotice('counselling'))
  const { personId } = await leadOf(reference)
  const { id } = await db.outboxEvent.findFirstOrThrow({
    where: { personId, type: 'request.changed' },
  })
  const event = await findEvent(id)
  const mail = await mailBody(event, 'VISITOR_MAIL')
  if (!mail.send) throw new Error(mail.why)
  const agreed = mail.letter.facts.filter((it) => it.label.startsWith('You agreed'))
  const { text } = await db.consentNotice.findFirstOrThrow({ where: { purpose: 'counselling' } })
  expect(agreed.map((it) => it.value)).toEqual([text])
  expect(mail.letter.subject).toBe(`Asha, your request is open again (${reference})`)
  const body = await webhookBody(event)
  if (!body.send) throw new Error(body.why)
  const { consents } = JSON.parse(body.body).data
  expect(
    consents.map((it: { purpose: string; action: string }) => `${it.purpose} ${it.action}`).sort(),
  ).toEqual(['counselling GRANTED', 'reading WITHDRAWN', 'updates WITHDRAWN', 'whatsapp WITHDRAWN'])
})
