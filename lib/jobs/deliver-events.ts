import { deliverDue } from '#lib/outbox/deliver.ts'
import { deliverQueue } from '#lib/outbox/deliver-queue.ts'
import { defineJob } from './job.ts'

/** Triggered by each event; the regular run finds lost jobs and due retries. */
export const deliverEventsJob = defineJob({
  ...deliverQueue,
  everySeconds: 10,
  oneForAll: true,
  work: async (_, { signal }) => {
    await deliverDue({ signal })
  },
})
