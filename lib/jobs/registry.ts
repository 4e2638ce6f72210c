import { applyRetentionJob } from './apply-retention.ts'
import { deleteExpiredRateLimitsJob } from './delete-expired-limits.ts'
import { deliverEventsJob } from './deliver-events.ts'
import { eraseDueJob } from './erase-due-persons.ts'
import { expireMomentsJob } from './expire-moments.ts'
import type { RegisteredJob } from './job.ts'
import { redactKeptMailJob } from './redact-kept-mail.ts'
import { runReleasesJob } from './run-releases.ts'

/** Every job that the worker runs. */
export const jobs: readonly RegisteredJob[] = [
  deleteExpiredRateLimitsJob,
  runReleasesJob,
  expireMomentsJob,
  deliverEventsJob,
  eraseDueJob,
  redactKeptMailJob,
  applyRetentionJob,
]
