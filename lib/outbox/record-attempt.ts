import { db, type Tx, transaction } from '#lib/database/db.ts'
import { redactResponse } from '#lib/webhooks/redact-response.ts'
import type { AttemptResult } from './attempt-result.ts'
import { DELIVERY_MAX_AGE_MS, retryDelay } from './back-off.ts'
import type { ClaimedDelivery } from './claim.ts'
import { recordSystemEvent } from './record-system-event.ts'

type Clock = { at: Date | null; random: () => number }

type FinishedAttempt = ClaimedDelivery & {
  eventType: string
  durationMs: number
  personal: string[]
}

/**
 * Records the result of an attempt in the log and updates the delivery, unless another worker has
 * claimed it meanwhile.
 */
export async function recordAttempt(
  claimed: FinishedAttempt,
  result: AttemptResult,
  clock: Clock,
): Promise<void> {
  const answer =
    result.response === undefined ? null : redactResponse(result.response, claimed.personal)
  if (result.ok) return recordDelivered(claimed, { ...result, answer }, clock)
  await transaction(async (tx) => {
    await tx.deliveryAttempt.create({
      data: {
        deliveryId: claimed.id,
        ...(clock.at ? { at: clock.at } : {}),
        durationMs: claimed.durationMs,
        request: result.request,
        status: result.status ?? null,
        response: answer,
        error: result.error,
      },
    })
    await recordFailed(tx, claimed, result, clock)
  })
}

/** Records that a delivery must not go out; no attempt was made. */
export async function recordCancelled(claimed: ClaimedDelivery, why: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: stillClaimed(claimed),
      data: { state: 'CANCELLED', doneAt: new Date(), leaseUntil: null },
    })
    if (count === 0) return
    await tx.deliveryAttempt.create({
      data: { deliveryId: claimed.id, durationMs: 0, error: `Not sent. ${why}` },
    })
  })
}

/** Matches the delivery unless another worker has claimed it since. */
const stillClaimed = ({ id, attempts }: ClaimedDelivery) => ({
  id,
  attempts,
  state: 'SENDING' as const,
})

type Answered = Omit<AttemptResult, 'answer'> & { answer: string | null }

/** One statement, since nearly all attempts succeed and a burst brings thousands. */
async function recordDelivered(
  { id, subscriptionId, durationMs }: FinishedAttempt,
  { request, status, answer }: Answered,
  { at }: Clock,
): Promise<void> {
  await db.$executeRaw`
    WITH clock AS (SELECT COALESCE(${at}::timestamptz, now()) AS at),
    logged AS (
      INSERT INTO "DeliveryAttempt" ("id", "deliveryId", "at", "durationMs", "request", "status", "response")
      SELECT gen_random_uuid(), ${id}::uuid, clock.at, ${durationMs}::int, ${JSON.stringify(request)}::jsonb,
        ${status ?? null}::int, ${answer}::text FROM clock
    ),
    recovered AS (
      UPDATE "Subscription" SET "failingSince" = NULL WHERE "id" = ${subscriptionId}::uuid AND "failingSince" IS NOT NULL
    )
    UPDATE "Delivery" SET "state" = 'DELIVERED', "doneAt" = clock.at, "leaseUntil" = NULL FROM clock
    WHERE "id" = ${id}::uuid AND "state" IN ('SENDING', 'WAITING')`
}

async function recordFailed(
  tx: Tx,
  claimed: FinishedAttempt,
  result: AttemptResult,
  clock: Clock,
): Promise<void> {
  const now = clock.at ?? new Date()
  const deadline = claimed.firstAttemptAt.getTime() + DELIVERY_MAX_AGE_MS
  const hasFailed = result.permanent || now.getTime() >= deadline
  const delay = retryDelay(claimed.attempts, clock.random, result.retryAfterMs)
  const nextAttemptAt = new Date(Math.min(now.getTime() + delay, deadline))
  const { count } = await tx.delivery.updateMany({
    where: stillClaimed(claimed),
    data: hasFailed
      ? { state: 'FAILED', doneAt: now, leaseUntil: null }
      : { state: 'WAITING', nextAttemptAt, leaseUntil: null },
  })
  if (count === 0) return
  if (!result.permanent) {
    await tx.subscription.updateMany({
      where: { id: claimed.subscriptionId, failingSince: null },
      data: { failingSince: now },
    })
  }
  if (hasFailed) await raiseAlarm(tx, claimed, 'dead')
  if (result.status === 410) await pauseSubscriptionGone(tx, claimed, now)
}

async function pauseSubscriptionGone(tx: Tx, claimed: FinishedAttempt, now: Date): Promise<void> {
  const { count } = await tx.subscription.updateMany({
    where: { id: claimed.subscriptionId, channel: 'WEBHOOK', pausedAt: null },
    data: {
      pausedAt: now,
      pausedReason: 'The receiver reports that this URL no longer exists (410).',
    },
  })
  if (count > 0) await raiseAlarm(tx, claimed, 'paused')
}

/** At most one mail to staff an hour; a failing alarm raises none. */
async function raiseAlarm(
  tx: Tx,
  claimed: FinishedAttempt,
  what: 'dead' | 'paused',
): Promise<void> {
  if (claimed.eventType === 'endpoint.alarm') return
  const { subscriptionId } = claimed
  const [recent] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "OutboxEvent"
    WHERE "type" = 'endpoint.alarm' AND "createdAt" > now() - interval '1 hour'
      AND "data" ->> 'endpointId' = ${subscriptionId} AND "data" ->> 'what' = ${what} LIMIT 1`
  if (!recent) await recordSystemEvent(tx, 'endpoint.alarm', { endpointId: subscriptionId, what })
}
