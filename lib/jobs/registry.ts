import { deliverEventsJob } from './deliver-events.ts'
import { destroyErasedJob } from './destroy-erased.ts'
import { expireMomentsJob } from './expire-moments.ts'
import { deleteExpiredRateLimitsJob } from './forget-old-limits.ts'
import type { RegisteredJob } from './job.ts'
import { runReleasesJob } from './run-releases.ts'

/** Every job that the worker runs. */
export const jobs: readonly RegisteredJob[] = [
  deleteExpiredRateLimitsJob,
  runReleasesJob,
  expireMomentsJob,
  deliverEventsJob,
  destroyErasedJob,
]
