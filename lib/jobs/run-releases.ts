import { z } from 'zod'
import { defineJob } from '#lib/jobs/job.ts'
import { runDueReleases } from '#lib/publishing/release-execution.ts'

/**
 * Queued for the moment of each plan; the regular look finds what no job came for. Which releases
 * are due is never the queue's word, only the table's.
 */
export const runReleasesJob = defineJob({
  name: 'run-releases',
  data: z.object({}),
  everySeconds: 5,
  work: runDueReleases,
})
