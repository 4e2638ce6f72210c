import { randomUUID } from 'node:crypto'
import { db, transaction } from '#lib/database/db.ts'
import type { PersonEvent } from '#lib/outbox/event.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { encryptSecret } from '#lib/webhooks/encrypt-secret.ts'
import { newSecret } from '#lib/webhooks/signature.ts'

/** A person with a confirmed request, an active consent and a case, without any event. */
export async function makeRequester(
  given: { name?: string; message?: string; email?: string } = {},
) {
  const { hash } = await db.consentNotice.findFirstOrThrow({
    where: { purpose: 'counselling', replacedAt: null },
  })
  const key = randomUUID()
  const name = given.name ?? 'Asha Verma'
  const email = given.email ?? `asha-${key.slice(0, 8)}@example.in`
  const person = await db.person.create({ data: { name } })
  const lead = await db.lead.create({ data: { personId: person.id, interest: 'general' } })
  const submission = await db.submission.create({
    data: {
      reference: `LN-${key.slice(0, 8).toUpperCase()}`,
      receiptTokenHash: key,
      idempotencyKey: key,
      keyFromClient: false,
      bodyHash: key,
      personId: person.id,
      leadId: lead.id,
      name,
      email,
      phone: '+919876543210',
      phoneAsTyped: '98765 43210',
      phoneCountry: 'IN',
      ageBand: 'ADULT',
      message: given.message ?? 'I want to learn Rust.',
      provedAt: new Date(),
    },
  })
  await db.consentEvent.create({
    data: {
      personId: person.id,
      submissionId: submission.id,
      purpose: 'counselling',
      action: 'GRANTED',
      noticeHash: hash,
    },
  })
  return {
    personId: person.id,
    leadId: lead.id,
    submissionId: submission.id,
    email,
    noticeHash: hash,
    reference: submission.reference,
  }
}

export type Requester = Awaited<ReturnType<typeof makeRequester>>

export const record = (event: PersonEvent) => transaction((tx) => recordEvent(tx, event))

export const recordReceived = ({ personId, leadId, submissionId }: Requester) =>
  record({ type: 'request.received', personId, data: { leadId, submissionId } })

export const recordMoved = ({ personId, leadId }: Requester, to = 'CONTACTED') =>
  record({ type: 'lead.moved', personId, data: { leadId, from: 'NEW', to } })

/** A webhook and the secret that its receiver knows. */
export async function makeWebhook(
  url: string,
  eventTypes = ['request.received', 'lead.moved', 'request.withdrawn', 'consent.withdrawn'],
) {
  const secret = newSecret()
  const subscription = await db.subscription.create({
    data: { channel: 'WEBHOOK', name: 'A CRM', url, secret: encryptSecret(secret), eventTypes },
  })
  return { ...subscription, plain: secret }
}

/** Every webhook has been sent the request. */
export async function tellWebhooks(requester: Requester): Promise<void> {
  const { id } = await recordReceived(requester)
  await db.delivery.updateMany({
    where: { eventId: id },
    data: { state: 'DELIVERED', attempts: 1, doneAt: new Date() },
  })
}
