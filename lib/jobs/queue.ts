import { fromPrisma, PgBoss } from 'pg-boss'
import type { Tx } from '#lib/database/db.ts'
import { remember } from '#lib/database/remember.ts'
import { requireDatabaseUrl } from '#lib/env.ts'
import { log } from '#lib/errors/log.ts'
import type { DefinedJob } from './job.ts'

const DAY_SECONDS = 86_400 // seconds

/**
 * pg-boss's defaults lose work: two retries, no heartbeat, waiting jobs deleted after 14 days. With
 * these settings a job is retried for days, restarted within seconds if its worker dies, and kept for
 * a year.
 */
const queueSettings = {
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  retryLimit: 100,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3_600,
  retentionSeconds: 365 * DAY_SECONDS,
  deleteAfterSeconds: 7 * DAY_SECONDS,
  notify: true,
}

export const queueSchema = 'pgboss'

/** Creates the queue of a job, or updates its settings. */
export async function ensureQueue(boss: PgBoss, { name }: { name: string }): Promise<void> {
  await boss.createQueue(name, queueSettings)
  await boss.updateQueue(name, queueSettings)
}

type Options = {
  startAfter?: Date
  /** A new job replaces a waiting job with the same key. */
  replaceKey?: string
}

/** Queues a job inside the caller's transaction: it exists only if the transaction commits. */
export async function enqueue<Data extends object>(
  tx: Tx,
  job: Pick<DefinedJob<Data>, 'name' | 'data'>,
  data: Data,
  { startAfter, replaceKey }: Options = {},
): Promise<void> {
  const boss = await senderFor(job)
  const parsed = job.data.parse(data)
  const options = { startAfter, db: fromPrisma(tx) }
  if (replaceKey === undefined) await boss.send(job.name, parsed, options)
  else await boss.upsert(job.name, parsed, { ...options, singletonKey: replaceKey })
}

type Sender = { boss: Promise<PgBoss> | null; queues: Set<string> }
const sender = remember('queue', (): Sender => ({ boss: null, queues: new Set() }))

/** A pg-boss client that only sends; it creates schema and queue if no worker has done so yet. */
async function senderFor(job: { name: string }): Promise<PgBoss> {
  sender.boss ??= startSender().catch((error) => {
    sender.boss = null
    throw error
  })
  const boss = await sender.boss
  if (!sender.queues.has(job.name)) {
    await ensureQueue(boss, job)
    sender.queues.add(job.name)
  }
  return boss
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: requireDatabaseUrl(),
    schema: queueSchema,
    application_name: 'lectern queue',
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reported an error'))
  return boss.start()
}

/** Closes the connection of `enqueue`, so that a command or a test can end. */
export async function closeQueue(): Promise<void> {
  const boss = await sender.boss
  sender.boss = null
  sender.queues.clear()
  await boss?.stop({ graceful: false, close: true })
}
