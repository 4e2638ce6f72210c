import { setTimeout as sleep } from 'node:timers/promises'
import { transaction } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
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

export type DeliveryOptions = {
  signal?: AbortSignal
  /** What counts as now; the database's clock where nothing is said. */
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
 * Sends what is due until nothing is, or for a minute: the next one goes on. Whatever is due is in
 * the tables, so it may be killed at any step; what it was about to send is sent again when its
 * lease is over, under the same id.
 *
 * @returns how many tries were made
 */
export async function deliverDue(options: DeliveryOptions = {}): Promise<number> {
  await transaction(dispatchPending)
  const end = Date.now() + RUN_MAX_MS
  let sending = 0
  let tries = 0
  const lane = async () => {
    while (!options.signal?.aborted && Date.now() < end) {
      const claimed = await claimDelivery(options.at ?? null)
      if (claimed) {
        sending += 1
        await deliverOne(claimed, options).finally(() => {
          sending -= 1
        })
        tries += 1
      } else if (sending === 0) return
      // What another lane sends may make something due: the next event of that person.
      else await sleep(POLL_INTERVAL_MS)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENT_DELIVERIES }, lane))
  return tries
}

/** One try of what was claimed; whatever goes wrong is noted as a failed try. */
export async function deliverOne(
  claimed: ClaimedDelivery,
  options: DeliveryOptions,
): Promise<void> {
  const begun = performance.now()
  const sent = await attempt(claimed, options).catch((error: unknown): Sent => {
    log.error({ err: error, delivery: claimed.id }, 'a delivery could not be made')
    const words = 'Something went wrong on our side; the log of the worker says what.'
    return { tried: { ok: false, permanent: false, request: {}, error: words }, personal: [] }
  })
  if ('why' in sent) return recordCancelled(claimed, sent.why)
  const durationMs = Math.round(performance.now() - begun)
  const { at = null, random = Math.random } = options
  const of = { ...claimed, eventType: claimed.event.type, durationMs, personal: sent.personal }
  await recordAttempt(of, sent.tried, { at, random })
}

type Sent = { tried: AttemptResult; personal: string[] } | { why: string }

async function attempt(
  { id, event, endpoint }: ClaimedDelivery,
  options: DeliveryOptions,
): Promise<Sent> {
  if (endpoint.channel !== 'WEBHOOK') {
    const mail = await mailBody(event, endpoint.channel)
    if (!mail.send) return mail
    return { tried: await deliverMail(id, mail, options.smtpUrl), personal: mail.to }
  }
  const built = await webhookBody(event)
  if (!built.send) return built
  const secrets = activeSecrets(endpoint, options.at ?? new Date())
  const webhook = { url: endpoint.url ?? '', secrets, messageId: event.id, body: built.body }
  const { loopback = env().webhookLoopback, resolve, timeoutMs } = options
  const tried = await sendWebhook(webhook, {
    loopback,
    ...(resolve ? { resolve } : {}),
    ...(timeoutMs ? { timeoutMs } : {}),
  })
  return { tried, personal: built.personal }
}
