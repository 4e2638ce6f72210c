import { z } from 'zod'
import { expirePassedMoments } from '#lib/publishing/expire-passed-moments.ts'
import { defineJob } from './job.ts'

/** A placement that begins, an intake that closes, a claim that expires: pages show it in seconds. */
export const expireMomentsJob = defineJob({
  name: 'expire-moments',
  data: z.object({}),
  everySeconds: 5,
  work: expirePassedMoments,
})
