import { z } from 'zod'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { defineJob } from './job.ts'

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
