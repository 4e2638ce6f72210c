import { z } from 'zod'
import { eraseDue } from '#lib/people/erase-due.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { defineJob } from './job.ts'

/** Sealed persons whose date has come; a wait of minutes is nothing against days of retention. */
export const destroyErasedJob = defineJob({
  name: 'destroy-erased',
  data: z.object({}),
  everySeconds: 300,
  work: async (_, { signal }) => {
    await reapplyErasures()
    await eraseDue(new Date(), signal)
  },
})
