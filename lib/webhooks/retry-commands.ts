import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { mailBody } from '#lib/mail/mail-body.ts'
import { deliverQueue } from '#lib/outbox/deliver-queue.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { webhookBody } from './webhook-body.ts'

const RETRY_BATCH_SIZE = 5_000

/** Sends a real delivery without personal data to one subscription. @returns its id */
export function sendTest(actor: Actor, { id }: { id: string }): Promise<{ deliveryId: string }> {
  return asManager(actor, async (tx) => {
    const subscription = await tx.subscription.findFirst({
      where: { id, deletedAt: null },
      select: { pausedAt: true },
    })
    if (!subscription) throw new AppError('not-found')
    if (subscription.pausedAt) {
      throw new AppError('conflict', { message: 'The webhook is paused. Resume it first.' })
    }
    const event = await tx.outboxEvent.create({
      data: {
        type: 'endpoint.test',
        data: { endpointId: id, actorId: actorUserId(actor) },
        dispatchedAt: new Date(),
      },
      select: { id: true },
    })
    const delivery = await tx.delivery.create({
      data: { eventId: event.id, subscriptionId: id, cause: 'TEST' },
      select: { id: true },
    })
    await enqueue(tx, deliverQueue, {})
    await recordAudit(tx, actor, 'subscription.test', { kind: 'SUBSCRIPTION', id })
    return { deliveryId: delivery.id }
  })
}

/**
 * Sends the event of a delivery again under the same message id, with current content and signature.
 *
 * @throws AppError conflict if it is waiting or being sent
 */
export function retryDelivery(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  return asManager(actor, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Delivery" WHERE "id" = ${id}::uuid FOR UPDATE`
    const delivery = await tx.delivery.findFirst({
      where: { id, subscription: { deletedAt: null } },
      select: {
        state: true,
        eventId: true,
        subscriptionId: true,
        personId: true,
        sequence: true,
        replays: { where: { state: { in: ['WAITING', 'SENDING'] } }, select: { id: true } },
      },
    })
    if (!delivery) throw new AppError('not-found')
    const { state, replays, ...same } = delivery
    if (state === 'WAITING' || state === 'SENDING' || replays.length > 0) {
      throw new AppError('conflict', { message: 'The delivery is already being sent.' })
    }
    const replay = await tx.delivery.create({
      data: { ...same, cause: 'REPLAY', replayOfId: id },
      select: { id: true },
    })
    await enqueue(tx, deliverQueue, {})
    await recordAudit(tx, actor, 'delivery.retry', { kind: 'DELIVERY', id })
    return replay
  })
}

/** Retries the failed deliveries of a subscription that were not retried yet, in their order. */
export function retryFailedDeliveries(
  actor: Actor,
  { id }: { id: string },
): Promise<{ count: number }> {
  return asManager(actor, async (tx) => {
    const count = await tx.$executeRaw`
      INSERT INTO "Delivery" ("id", "eventId", "subscriptionId", "personId", "sequence", "cause", "replayOfId")
      SELECT gen_random_uuid(), failed."eventId", failed."subscriptionId", failed."personId", failed."sequence", 'REPLAY', failed."id"
      FROM "Delivery" failed JOIN "Subscription" subscription ON subscription."id" = failed."subscriptionId"
      WHERE failed."subscriptionId" = ${id}::uuid AND failed."state" = 'FAILED' AND subscription."deletedAt" IS NULL
        AND NOT EXISTS (SELECT FROM "Delivery" replay WHERE replay."replayOfId" = failed."id")
      ORDER BY failed."createdAt" LIMIT ${RETRY_BATCH_SIZE}`
    if (count > 0) await enqueue(tx, deliverQueue, {})
    await recordAudit(
      tx,
      actor,
      'delivery.retry-failed',
      { kind: 'SUBSCRIPTION', id },
      { data: { count } },
    )
    return { count }
  })
}

/** The body as it would be sent now; former bodies are not stored. Reading personal data is audited. */
export async function previewBody(actor: Actor, { id }: { id: string }): Promise<{ body: string }> {
  if (!can(actor, 'lead:read')) throw new AppError('forbidden')
  const delivery = await asManager(actor, async (tx) => {
    const found = await tx.delivery.findUnique({
      where: { id },
      select: {
        eventId: true,
        personId: true,
        subscriptionId: true,
        subscription: { select: { channel: true } },
      },
    })
    if (!found) throw new AppError('not-found')
    await recordAudit(
      tx,
      actor,
      'delivery.show-body',
      { kind: 'DELIVERY', id },
      { data: { personId: found.personId } },
    )
    return found
  })
  const event = await findEvent(delivery.eventId)
  const { subscriptionId } = delivery
  const { channel } = delivery.subscription
  if (channel === 'WEBHOOK') {
    const built = await webhookBody(event, subscriptionId)
    return { body: built.send ? indented(built.body) : `Nothing is sent. ${built.why}` }
  }
  const mail = await mailBody(event, channel)
  if (!mail.send) return { body: `Nothing is sent. ${mail.why}` }
  const { subject, paragraphs, facts } = mail.letter
  const lines = facts.map(({ label, value }) => `${label}: ${value}`)
  return {
    body: [`To: ${mail.to.join(', ')}`, `Subject: ${subject}`, '', ...paragraphs, ...lines].join(
      '\n',
    ),
  }
}

const indented = (body: string) => JSON.stringify(JSON.parse(body), null, 2)

function asManager<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (!can(actor, 'settings:manage')) throw new AppError('forbidden')
  return transaction(work)
}
