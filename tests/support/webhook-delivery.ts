import { afterEach, beforeAll, beforeEach } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { db } from '#lib/database/db.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { makeSite } from '#prisma/factories.ts'
import { type Receiver, startReceiver } from './webhook-receiver.ts'

/** The receiver of the running test; see `receiveInEachTest`. */
export let receiver: Receiver

/** Gives each test of a file a receiver, and pauses the subscriptions of the tests before it. */
export function receiveInEachTest(): void {
  beforeAll(async () => {
    await makeSite()
    setMailRenderer(renderLetterMail)
  })
  beforeEach(async () => {
    await db.subscription.updateMany({ data: { pausedAt: new Date() } })
    receiver = await startReceiver()
  })
  afterEach(() => receiver.stop())
}

/** Starts the receiver of the running test again at its address, after the test has stopped it. */
export async function restartReceiver(): Promise<void> {
  receiver = await startReceiver(undefined, Number(new URL(receiver.url).port))
}

/** Delivers what is due, also to this machine, with short time limits and without chance. */
export const deliver = (given: Parameters<typeof deliverDue>[0] = {}) =>
  deliverDue({ loopback: true, random: () => 1, timeoutMs: 500, ...given })

/** The deliveries of a subscription with their attempts, oldest first. */
export const deliveriesOf = (subscriptionId: string) =>
  db.delivery.findMany({
    where: { subscriptionId },
    orderBy: [{ createdAt: 'asc' }, { sequence: 'asc' }],
    include: { attemptLog: { orderBy: { at: 'asc' } } },
  })
