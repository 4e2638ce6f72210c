import { db, type Tx, transaction } from '#lib/database/db.ts'
import { redactResponse } from '#lib/webhooks/redact-response.ts'
import type { AttemptResult } from './attempt-result.ts'
import { DELIVERY_MAX_AGE_MS, retryDelay } from './back-off.ts'
import type { ClaimedDelivery } from './claim.ts'
import { recordSystemEvent } from './record-system-event.ts'

type Clock = { at: Date | null; random: () => number }

export type FinishedAttempt = ClaimedDelivery & {
  eventType: string
  durationMs: number
  personal: string[]
}

/** What a try came to, in the log; and what follows from it, unless somebody else took over meanwhile. */
export async function recordAttempt(
  claimed: FinishedAttempt,
  tried: AttemptResult,
  clock: Clock,
): Promise<void> {
  const answer =
    tried.response === undefined ? null : redactResponse(tried.response, claimed.personal)
  if (tried.ok) return noteDelivered(claimed, { ...tried, answer }, clock)
  await transaction(async (tx) => {
    await tx.deliveryAttempt.create({
      data: {
        deliveryId: claimed.id,
        ...(clock.at ? { at: clock.at } : {}),
        durationMs: claimed.durationMs,
        request: tried.request,
        status: tried.status ?? null,
        response: answer,
        error: tried.error,
      },
    })
    await failed(tx, claimed, tried, clock)
  })
}

/** It must not go out: no try was made. */
export async function recordCancelled(claimed: ClaimedDelivery, why: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: mine(claimed),
      data: { state: 'CANCELLED', doneAt: new Date(), leaseUntil: null },
    })
    if (count === 0) return
    await tx.deliveryAttempt.create({
      data: { deliveryId: claimed.id, durationMs: 0, error: `Not sent. ${why}` },
    })
  })
}

/** Still ours: nobody has taken it since our lease. */
const mine = ({ id, attempts }: ClaimedDelivery) => ({ id, attempts, state: 'SENDING' as const })

type Answered = Omit<AttemptResult, 'answer'> & { answer: string | null }

/** One statement: it is what nearly every try comes to, and a rush brings them by the thousand. */
async function noteDelivered(
  { id, subscriptionId, durationMs }: FinishedAttempt,
  { request, status, answer }: Answered,
  { at }: Clock,
): Promise<void> {
  await db.$executeRaw`
    WITH clock AS (SELECT COALESCE(${at}::timestamptz, now()) AS at),
    noted AS (
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

async function failed(
  tx: Tx,
  claimed: FinishedAttempt,
  tried: AttemptResult,
  clock: Clock,
): Promise<void> {
  const now = clock.at ?? new Date()
  const deadline = claimed.firstAttemptAt.getTime() + DELIVERY_MAX_AGE_MS
  const dead = tried.permanent || now.getTime() >= deadline
  const pause = retryDelay(claimed.attempts, clock.random, tried.retryAfterMs)
  const nextAttemptAt = new Date(Math.min(now.getTime() + pause, deadline))
  const { count } = await tx.delivery.updateMany({
    where: mine(claimed),
    data: dead
      ? { state: 'FAILED', doneAt: now, leaseUntil: null }
      : { state: 'WAITING', nextAttemptAt, leaseUntil: null },
  })
  if (count === 0) return
  if (!tried.permanent) {
    await tx.subscription.updateMany({
      where: { id: claimed.subscriptionId, failingSince: null },
      data: { failingSince: now },
    })
  }
  if (dead) await alarm(tx, claimed, 'dead')
  if (tried.status === 410) await pauseGone(tx, claimed, now)
}

async function pauseGone(tx: Tx, claimed: FinishedAttempt, now: Date): Promise<void> {
  const { count } = await tx.subscription.updateMany({
    where: { id: claimed.subscriptionId, channel: 'WEBHOOK', pausedAt: null },
    data: { pausedAt: now, pausedReason: 'The receiver says that this address is gone (410).' },
  })
  if (count > 0) await alarm(tx, claimed, 'paused')
}

/** One mail to staff within the hour; the list shows the rest. Of a failing alarm nobody is told by mail. */
async function alarm(tx: Tx, claimed: FinishedAttempt, what: 'dead' | 'paused'): Promise<void> {
  if (claimed.eventType === 'endpoint.alarm') return
  const { subscriptionId } = claimed
  const [known] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "OutboxEvent"
    WHERE "type" = 'endpoint.alarm' AND "createdAt" > now() - interval '1 hour'
      AND "data" ->> 'endpointId' = ${subscriptionId} AND "data" ->> 'what' = ${what} LIMIT 1`
  if (!known) await recordSystemEvent(tx, 'endpoint.alarm', { endpointId: subscriptionId, what })
}
