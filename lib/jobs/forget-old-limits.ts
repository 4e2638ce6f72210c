import { z } from 'zod'
import { forgetOldLimits } from '#lib/auth/rate-limit.ts'
import { db } from '#lib/db.ts'
import { defineJob } from '#lib/jobs/job.ts'
import { forgetSpentProofs } from '#lib/leads/proof.ts'

/** Counters whose window is over say nothing any more, and are nobody's to keep. Spent proofs too. */
export const forgetOldLimitsJob = defineJob({
  name: 'forget-old-limits',
  data: z.object({}),
  everySeconds: 600,
  work: async () => {
    await forgetOldLimits()
    await forgetSpentProofs(db)
  },
})
