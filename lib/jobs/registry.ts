import { deliverEventsJob } from '#lib/jobs/deliver-events.ts'
import { destroyErasedJob } from '#lib/jobs/destroy-erased.ts'
import { expireMomentsJob } from '#lib/jobs/expire-moments.ts'
import { forgetOldLimitsJob } from '#lib/jobs/forget-old-limits.ts'
import type { RegisteredJob } from '#lib/jobs/job.ts'
import { runReleasesJob } from '#lib/jobs/run-releases.ts'

/** Every job that the worker runs. */
export const jobs: readonly RegisteredJob[] = [
  forgetOldLimitsJob,
  runReleasesJob,
  expireMomentsJob,
  deliverEventsJob,
  destroyErasedJob,
]
