import { z } from 'zod'
import { renewNotices } from '#lib/consent/renew-notices.ts'
import { transaction } from '#lib/database/db.ts'
import { applyRetention } from '#lib/people/apply-retention.ts'
import { defineJob } from './job.ts'

/** Ends what is kept longer than the settings say, and keeps numbers in consent notices true. */
export const applyRetentionJob = defineJob({
  name: 'apply-retention',
  data: z.object({}),
  everySeconds: 3600,
  work: async (_, { signal }) => {
    await transaction((tx) => renewNotices(tx))
    await applyRetention(new Date(), signal)
  },
})
