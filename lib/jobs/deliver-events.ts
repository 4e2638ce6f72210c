import { deliverDue } from '#lib/outbox/deliver.ts'
import { deliverQueue } from '#lib/outbox/deliver-queue.ts'
import { defineJob } from './job.ts'

/** Delivers events; queued by each event, and run regularly for due retries and lost jobs. */
export const deliverEventsJob = defineJob({
  ...deliverQueue,
  everySeconds: 10,
  runsOncePerBatch: true,
  work: async (_, { signal }) => {
    await deliverDue({ signal })
  },
})
