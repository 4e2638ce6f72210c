import { parseEnv } from '#lib/env.ts'
import { ensureBuild } from '#lib/setup/build.ts'
import { migrate } from '#lib/setup/migrate.ts'
import { requireFreePort } from '#lib/setup/port.ts'
import { endGently, launchWeb, launchWorker, untilReady } from '#lib/setup/processes.ts'
import { SetupError, say, secondsSince, step } from '#lib/setup/report.js'
import { loadEnvFile, provideDatabase, run, stopSignal, untilAborted } from '#lib/setup/run.ts'
import { keepRunning } from '#lib/setup/supervise.ts'

run(async () => {
  const began = performance.now()
  loadEnvFile()
  const { port, siteUrl, databaseUrl, sessionSecret } = parseEnv(process.env)
  if (databaseUrl && !sessionSecret) {
    throw new SetupError(
      'NEXTAUTH_SECRET is not set. With a database of your own it must be: openssl rand -base64 32',
    )
  }
  await requireFreePort(port)
  const stop = stopSignal()
  const database = await provideDatabase()
  try {
    await step('Migrating the database', () => migrate(database.url))
    const { loadContent } = await import('#lib/setup/content.ts')
    const admin = await step('Loading the demo content', loadContent)
    await ensureBuild(stop)
    if (!stop.aborted) await serve(port, stop, () => announce(siteUrl, admin, began))
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

function announce(
  siteUrl: string,
  admin: { email: string; password: string } | null,
  began: number,
) {
  say(`
Lectern is ready after ${secondsSince(began)}.

  Portal   ${siteUrl}/
  Admin    ${siteUrl}/admin`)
  if (admin) {
    say(`
  Sign in as ${admin.email}
  with       ${admin.password}
  This is shown once. Change it under admin → users.`)
  }
  say('\nCtrl-C stops it.')
}
