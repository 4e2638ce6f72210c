import { type Job, type JobResult, PgBoss } from 'pg-boss'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { db } from '#lib/database/db.ts'
import { requireDatabaseDirectUrl } from '#lib/env.ts'
import { errorInShort } from '#lib/errors/error-report.ts'
import { log } from '#lib/errors/log.ts'
import type { RegisteredJob } from '#lib/jobs/job.ts'
import { closeQueue, ensureQueue, queueSchema } from '#lib/jobs/queue.ts'
import { jobs as registeredJobs } from '#lib/jobs/registry.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { closeTransports } from '#lib/mail/transport.ts'
import { cleanOriginals } from '#lib/media/clean-originals.ts'
import { fillSuppressions } from '#lib/people/fill-suppressions.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { reencryptSecrets } from '#lib/webhooks/reencrypt-secrets.ts'
import { sendConsoleToLog } from './console-log.ts'
import { onStopSignal } from './stop-signals.ts'
import { yieldToWeb } from './yield-to-web.ts'

/** Starts the worker process: runs the registered jobs until it is stopped. */
export async function startWorker(
  jobs: readonly RegisteredJob[] = registeredJobs,
): Promise<{ stop: () => Promise<void> }> {
  setMailRenderer(renderLetterMail)
  const boss = new PgBoss({
    connectionString: requireDatabaseDirectUrl(),
    schema: queueSchema,
    application_name: 'lectern worker',
    max: 5,
    useListenNotify: true,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reported an error'))
  boss.on('warning', (warning) => log.warn({ warning }, 'the job queue reported a warning'))
  // The database may start later than the worker, or be unreachable for a while.
  await boss.start({ attempts: 100 })
  await reapplyErasures()
  await fillSuppressions()
  await reencryptSecrets()
  const stopping = new AbortController()
  const cleaning = cleanOriginals(stopping.signal).catch((error) =>
    log.error({ err: error }, 'originals of images cannot be cleaned'),
  )
  for (const job of jobs) await registerJob(boss, job)
  const timers = jobs.flatMap((job) => tick(boss, job) ?? [])
  log.info({ jobs: jobs.map(({ name }) => name) }, 'the worker is running')
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      stopping.abort()
      await cleaning
      // Running jobs may finish; an interrupted one runs again after its heartbeat has expired.
      await boss.stop({ graceful: true, timeout: 10_000 })
      closeTransports()
      await closeQueue()
      await db.$disconnect()
    },
  }
}

async function registerJob(boss: PgBoss, job: RegisteredJob): Promise<void> {
  await ensureQueue(boss, job)
  const options = {
    // After a full batch pg-boss fetches again at once, otherwise it waits for the next poll.
    batchSize: job.runsOncePerBatch ? 500 : Math.max(10, job.concurrency ?? 1),
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: 2,
    // Only new jobs are announced by NOTIFY; delayed jobs and retries are found by polling.
    notifyPollingIntervalSeconds: 2,
  } as const
  await boss.work<object>(job.name, options, async (batch) => {
    if (job.runsOncePerBatch) return runBatchOnce(job, batch)
    const waiting = [...batch]
    const results: JobResult[] = []
    const runLane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        results.push(await runJob(job, next))
    }
    await Promise.all(Array.from({ length: job.concurrency ?? 1 }, runLane))
    return results
  })
}

/** Runs one job for a whole batch: 500 events queue it 500 times, but it needs to run only once. */
async function runBatchOnce(job: RegisteredJob, batch: Job<object>[]): Promise<JobResult[]> {
  const [first] = batch
  if (!first) return []
  const result = await runJob(job, first)
  return batch.map(({ id }) => ({ ...result, id }))
}

async function runJob(job: RegisteredJob, { id, data, signal }: Job): Promise<JobResult> {
  try {
    await job.run(data, { id, signal })
    return { id, status: 'completed' }
  } catch (error) {
    log.error({ err: error, job: job.name, id }, 'a job failed and will be retried')
    return { id, status: 'failed', output: { message: errorInShort(error) } }
  }
}

/** A missed tick needs no retry, since the next one follows; finished ticks are deleted soon. */
const TICK_OPTIONS = { singletonKey: 'tick', retryLimit: 0, deleteAfterSeconds: 3_600 }

/** Queues a regular job at its interval. Every worker does so; the queue accepts one per interval. */
function tick(boss: PgBoss, { name, everySeconds }: RegisteredJob): NodeJS.Timeout | null {
  if (!everySeconds) return null
  const send = () =>
    boss
      .send(name, {}, { ...TICK_OPTIONS, singletonSeconds: everySeconds })
      .catch((error) => log.warn({ err: error, job: name }, 'could not queue a regular job'))
  void send()
  return setInterval(send, everySeconds * 1_000)
}

if (import.meta.main) {
  sendConsoleToLog()
  const worker = await startWorker()
  yieldToWeb()
  onStopSignal(worker.stop)
}
