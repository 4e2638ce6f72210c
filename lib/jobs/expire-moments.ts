import { z } from 'zod'
import { expirePassedMoments } from '#lib/publishing/expire-passed-moments.ts'
import { defineJob } from './job.ts'

/** Expires pages when a placement begins, an intake closes or a claim expires. */
export const expireMomentsJob = defineJob({
  name: 'expire-moments',
  data: z.object({}),
  everySeconds: 5,
  work: expirePassedMoments,
})
