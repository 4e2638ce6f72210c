import { z } from 'zod'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { defineJob } from './job.ts'

/**
 * Publishes due releases. Queued for the time of each plan; the regular run finds those whose job was
 * lost. The Release table alone decides which releases are due.
 */
export const runReleasesJob = defineJob({
  name: 'run-releases',
  data: z.object({}),
  everySeconds: 5,
  work: runDueReleases,
})
