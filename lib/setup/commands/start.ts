import { parseEnv } from '#lib/env.ts'
import { ensureBuild } from '../build.ts'
import { type FirstAdmin, loadContent } from '../content.ts'
import { migrate } from '../migrate.ts'
import { requireFreePort } from '../port.ts'
import { endGently, launchWeb, launchWorker, untilReady } from '../processes.ts'
import { SetupError, say, step } from '../report.js'
import { loadEnvFile, provideDatabase, run, stopSignal, untilAborted } from '../run.ts'
import { keepRunning } from '../supervise.ts'

run(async () => {
  loadEnvFile()
  const { port, siteUrl, databaseUrl, sessionSecret } = parseEnv(process.env)
  if (databaseUrl && !sessionSecret) {
    throw new SetupError(
      'NEXTAUTH_SECRET is not set. With a database of your own it must be, for example to what this prints: openssl rand -base64 32',
    )
  }
  await requireFreePort(port)
  const stop = stopSignal()
  const database = await provideDatabase()
  try {
    await step('Migrating the database', () => migrate(database.url))
    await ensureBuild(stop)
    stop.throwIfAborted()
    const admin = await step('Loading the content', loadContent)
    if (admin) introduce(admin)
    await serve(port, stop, () => announce(siteUrl))
  } catch (error) {
    if (!stop.aborted) throw error
  } finally {
    await database.stop()
  }
})

async function serve(port: number, stop: AbortSignal, onReady: () => void) {
  const first = launchWeb()
  try {
    await step('Starting', () => untilReady(first, port, stop))
  } catch (error) {
    await endGently(first)
    throw error
  }
  const web = keepRunning('The web process', () => launchWeb(), { first, stop: endGently })
  const worker = keepRunning('The worker', () => launchWorker(), { stop: endGently })
  if (!stop.aborted) onReady()
  await untilAborted(stop)
  say('\nStopping …')
  await web.stop()
  await worker.stop()
}

/** Prints the first admin's credentials at once: they are shown only once, and later steps may fail. */
function introduce({ email, password }: FirstAdmin) {
  say(`
  The first admin signs in as ${email}
  with the password           ${password}
  This is shown once. Change it under admin → users.
`)
}

function announce(siteUrl: string) {
  say(`
Lectern is ready.

  Portal   ${siteUrl}/
  Admin    ${siteUrl}/admin

Ctrl-C stops it.`)
}
