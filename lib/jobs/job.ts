import type { z } from 'zod'

type JobContext = {
  id: string
  /** Aborted when the worker stops or the job has taken too long. */
  signal: AbortSignal
}

type Job<Data extends object> = {
  readonly name: string
  readonly data: z.ZodType<Data>
  /**
   * Must be idempotent, since it may be killed at any step and run again. If it throws, it runs again
   * later, with growing delays.
   */
  readonly work: (data: Data, context: JobContext) => Promise<void>
  /**
   * Interval in seconds at which the job also runs without being queued, once for all workers
   * together.
   */
  readonly everySeconds?: number
  /** Number of concurrent runs in one worker. */
  readonly concurrency?: number
  /** One run completes all queued jobs of this name, because the job finds its work itself. */
  readonly runsOncePerBatch?: true
}

/** A job without its payload type: it parses the queued payload by its own schema. */
export type RegisteredJob = Omit<Job<object>, 'data' | 'work'> & {
  readonly run: (raw: unknown, context: JobContext) => Promise<void>
}

export type DefinedJob<Data extends object> = RegisteredJob & { readonly data: z.ZodType<Data> }

/** Defines a job. Each job has its own file and must be listed in `registry.ts`. */
export function defineJob<Data extends object>(job: Job<Data>): DefinedJob<Data> {
  const { work, ...rest } = job
  return { ...rest, run: async (raw, context) => work(job.data.parse(raw), context) }
}
