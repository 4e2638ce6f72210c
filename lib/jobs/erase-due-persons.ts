import { z } from 'zod'
import { eraseDue } from '#lib/people/erase-due.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { defineJob } from './job.ts'

/** Erases suppressed persons whose erasure date has passed; runs every few minutes. */
export const eraseDueJob = defineJob({
  name: 'destroy-erased',
  data: z.object({}),
  everySeconds: 300,
  work: async (_, { signal }) => {
    await reapplyErasures()
    await eraseDue(new Date(), signal)
  },
})
