import { z } from 'zod'
import { destroyDue } from '#lib/people/destruction.ts'
import { honourErasures } from '#lib/people/honour-erasures.ts'
import { defineJob } from './job.ts'

/** Sealed persons whose date has come; a wait of minutes is nothing against days of retention. */
export const destroyErasedJob = defineJob({
  name: 'destroy-erased',
  data: z.object({}),
  everySeconds: 300,
  work: async (_, { signal }) => {
    await honourErasures()
    await destroyDue(new Date(), signal)
  },
})
