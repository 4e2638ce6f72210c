import { setTimeout as sleep } from 'node:timers/promises'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { transaction } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { errorData, isAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { deliverMail } from '#lib/mail/deliver-mail.ts'
import { mailBody } from '#lib/mail/mail-body.ts'
import { activeSecrets } from '#lib/webhooks/active-secrets.ts'
import type { Resolve } from '#lib/webhooks/allowed-address.ts'
import { sendWebhook } from '#lib/webhooks/send-webhook.ts'
import { webhookBody } from '#lib/webhooks/webhook-body.ts'
import type { AttemptResult } from './attempt-result.ts'
import { type ClaimedDelivery, claimDelivery } from './claim.ts'
import { dispatchPending } from './dispatch.ts'
import { recordAttempt, recordCancelled } from './record-attempt.ts'

type DeliveryOptions = {
  signal?: AbortSignal
  /** The current time; missing: the database's clock. */
  at?: Date
  random?: () => number
  loopback?: boolean
  resolve?: Resolve
  timeoutMs?: number
  smtpUrl?: string
}

const CONCURRENT_DELIVERIES = 8
const RUN_MAX_MS = 60_000
const POLL_INTERVAL_MS = 300

/**
 * Sends due deliveries until none is left, or for a minute; the next run continues. It may be killed
 * at any step: a delivery whose lease has expired is sent again under the same id.
 *
 * @returns the number of attempts
 */
export async function deliverDue(options: DeliveryOptions = {}): Promise<number> {
  await transaction(dispatchPending)
  const end = Date.now() + RUN_MAX_MS
  let sending = 0
  let attempts = 0
  const sendNext = async () => {
    while (!options.signal?.aborted && Date.now() < end) {
      const claimed = await claimDelivery(options.at ?? null)
      if (claimed) {
        sending += 1
        await deliverOne(claimed, options).finally(() => {
          sending -= 1
        })
        attempts += 1
      } else if (sending === 0) return
      // A delivery in flight may make the next event of its person due.
      else await sleep(POLL_INTERVAL_MS)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENT_DELIVERIES }, sendNext))
  return attempts
}

/** Makes one attempt of a claimed delivery; any error is recorded as a failed attempt. */
export async function deliverOne(
  claimed: ClaimedDelivery,
  options: DeliveryOptions,
): Promise<void> {
  const startedAt = performance.now()
  const sent = await send(claimed, options).catch((error: unknown): Sent => {
    log.error({ err: error, delivery: claimed.id }, 'a delivery could not be made')
    const message = 'Something went wrong on our side. See the log of the worker.'
    return { result: { ok: false, permanent: false, request: {}, error: message }, personal: [] }
  })
  if ('why' in sent) return recordCancelled(claimed, sent.why)
  const durationMs = Math.round(performance.now() - startedAt)
  const { at = null, random = Math.random } = options
  const of = { ...claimed, eventType: claimed.event.type, durationMs, personal: sent.personal }
  await recordAttempt(of, sent.result, { at, random })
}

type Sent = { result: AttemptResult; personal: string[] } | { why: string }

async function send(
  { id, subscriptionId, event, subscription }: ClaimedDelivery,
  options: DeliveryOptions,
): Promise<Sent> {
  if (subscription.channel !== 'WEBHOOK') {
    const mail = await mailBody(event, subscription.channel)
    if (!mail.send) return mail
    const waitMs = mail.unproved ? await newAddressWaitMs() : 0
    if (waitMs > 0) {
      const error =
        'The hourly limit for e-mails to new addresses is reached. This one will be sent later.'
      return {
        result: { ok: false, permanent: false, request: {}, error, retryAfterMs: waitMs },
        personal: mail.to,
      }
    }
    return { result: await deliverMail(id, mail, options.smtpUrl), personal: mail.to }
  }
  const built = await webhookBody(event, subscriptionId)
  if (!built.send) return built
  const secrets = activeSecrets(subscription, options.at ?? new Date())
  const webhook = { url: subscription.url ?? '', secrets, messageId: event.id, body: built.body }
  const { loopback = env().webhookLoopback, resolve, timeoutMs } = options
  const result = await sendWebhook(webhook, {
    loopback,
    ...(resolve ? { resolve } : {}),
    ...(timeoutMs ? { timeoutMs } : {}),
  })
  return { result, personal: built.personal }
}

/** Mail of the whole site to addresses that nobody has confirmed, so that it cannot flood others. */
const NEW_ADDRESS_LIMIT = { name: 'mail:new-address', points: 600, seconds: 3600 }

/** Counts one mail to a new address; above the limit, how long it must wait. */
async function newAddressWaitMs(): Promise<number> {
  try {
    await consumeRateLimit(NEW_ADDRESS_LIMIT, 'site')
    return 0
  } catch (error) {
    const limited = isAppError(error) ? errorData(error, 'rate-limited') : undefined
    if (!limited) throw error
    return limited.retryAfter * 1000
  }
}
