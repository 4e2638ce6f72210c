import { z } from 'zod'
import { deleteExpiredRateLimits } from '#lib/auth/rate-limit.ts'
import { db } from '#lib/database/db.ts'
import { deleteExpiredProofs } from '#lib/requests/proof.ts'
import { defineJob } from './job.ts'

/** Deletes rate limit counters and used proofs whose window has passed. */
export const deleteExpiredRateLimitsJob = defineJob({
  name: 'forget-old-limits',
  data: z.object({}),
  everySeconds: 600,
  work: async () => {
    await deleteExpiredRateLimits()
    await deleteExpiredProofs(db)
  },
})
