import type { AuditAction } from '#lib/audit/audit-actions.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors/errors.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { deliverQueue } from '#lib/outbox/deliver-queue.ts'
import { allowedUrl } from './allowed-address.ts'
import { encryptSecret } from './encrypt-secret.ts'
import { newSecret } from './signature.ts'
import type { SubscriptionChange, SubscriptionInput } from './subscription-input.ts'

const DAY_MS = 86_400_000

/** Creates a webhook. @returns its secret, which is never shown again */
export function createSubscription(
  actor: Actor,
  { name, url, eventTypes, stageNames }: SubscriptionInput,
): Promise<{ id: string; secret: string }> {
  const secret = newSecret()
  return asAuditedChange(actor, 'subscription.create', async (tx) => {
    const { id } = await tx.subscription.create({
      data: {
        channel: 'WEBHOOK',
        name,
        url: requireAllowed(url),
        eventTypes,
        stageMap: stageNames,
        secret: encryptSecret(secret),
      },
      select: { id: true },
    })
    return { id, result: { id, secret } }
  })
}

/**
 * Changes a webhook.
 *
 * @throws AppError not-found, also for a mail subscription; validation for an address that is not allowed
 */
export function changeSubscription(
  actor: Actor,
  { id, name, url, eventTypes, stageNames }: SubscriptionChange,
): Promise<void> {
  return asAuditedChange(actor, 'subscription.change', async (tx) => {
    await requireSubscription(tx, id, 'WEBHOOK')
    await tx.subscription.update({
      where: { id },
      data: { name, url: requireAllowed(url), eventTypes, stageMap: stageNames },
    })
    return { id, result: undefined }
  })
}

/** Pauses a subscription; its deliveries wait meanwhile. */
export function pauseSubscription(actor: Actor, { id }: { id: string }): Promise<void> {
  return asAuditedChange(actor, 'subscription.pause', async (tx) => {
    await requireSubscription(tx, id)
    await tx.subscription.updateMany({
      where: { id, pausedAt: null },
      data: { pausedAt: new Date(), pausedReason: null },
    })
    return { id, result: undefined }
  })
}

/** Resumes a subscription: waiting deliveries are due at once and may take DELIVERY_MAX_AGE_MS again. */
export function resumeSubscription(actor: Actor, { id }: { id: string }): Promise<void> {
  return asAuditedChange(actor, 'subscription.resume', async (tx) => {
    await requireSubscription(tx, id)
    await tx.subscription.update({
      where: { id },
      data: { pausedAt: null, pausedReason: null, failingSince: null },
    })
    await tx.$executeRaw`
      UPDATE "Delivery" SET "firstAttemptAt" = NULL, "nextAttemptAt" = now()
      WHERE "subscriptionId" = ${id}::uuid AND "state" = 'WAITING'`
    await enqueue(tx, deliverQueue, {})
    return { id, result: undefined }
  })
}

/**
 * Replaces the secret of a webhook. For a day messages are signed with both, and both are accepted.
 *
 * @returns the new secret, which is never shown again
 */
export function rotateSecret(actor: Actor, { id }: { id: string }): Promise<{ secret: string }> {
  const secret = newSecret()
  return asAuditedChange(actor, 'subscription.rotate-secret', async (tx) => {
    const before = await requireSubscription(tx, id, 'WEBHOOK')
    await tx.subscription.update({
      where: { id },
      data: {
        secret: encryptSecret(secret),
        previousSecret: before.secret,
        previousSecretExpiresAt: new Date(Date.now() + DAY_MS),
      },
    })
    return { id, result: { secret } }
  })
}

/** Removes a webhook; its deliveries stay in the log. */
export function removeSubscription(actor: Actor, { id }: { id: string }): Promise<void> {
  return asAuditedChange(actor, 'subscription.remove', async (tx) => {
    await requireSubscription(tx, id, 'WEBHOOK')
    const now = new Date()
    await tx.subscription.update({ where: { id }, data: { deletedAt: now } })
    await tx.delivery.updateMany({
      where: { subscriptionId: id, state: 'WAITING' },
      data: { state: 'CANCELLED', doneAt: now },
    })
    return { id, result: undefined }
  })
}

function requireAllowed(url: string): string {
  try {
    return allowedUrl(url, { loopback: env().webhookLoopback }).href
  } catch (error) {
    throw new AppError('validation', { fields: { url: [(error as Error).message] } })
  }
}

async function requireSubscription(tx: Tx, id: string, channel?: 'WEBHOOK') {
  await tx.$executeRaw`SELECT 1 FROM "Subscription" WHERE "id" = ${id}::uuid FOR UPDATE`
  const found = await tx.subscription.findFirst({
    where: { id, deletedAt: null, ...(channel ? { channel } : {}) },
    select: { secret: true },
  })
  if (!found) throw new AppError('not-found')
  return found
}

function asAuditedChange<Result>(
  actor: Actor,
  action: AuditAction & `subscription.${string}`,
  work: (tx: Tx) => Promise<{ id: string; result: Result }>,
): Promise<Result> {
  if (!can(actor, 'settings:manage')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    const { id, result } = await work(tx)
    await recordAudit(tx, actor, action, { kind: 'SUBSCRIPTION', id })
    return result
  })
}
