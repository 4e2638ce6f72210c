import { deliverDue } from '#lib/outbox/deliver.ts'
import { deliverQueue } from '#lib/outbox/deliver-queue.ts'
import { defineJob } from './job.ts'

/** Woken by each event; the regular look finds what the queue forgot and what is to be tried again. */
export const deliverEventsJob = defineJob({
  ...deliverQueue,
  everySeconds: 10,
  oneForAll: true,
  work: async (_, { signal }) => {
    await deliverDue({ signal })
  },
})
