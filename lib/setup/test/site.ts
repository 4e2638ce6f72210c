import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { freePort } from '../port.ts'
import { launchWeb, launchWorker, stopProcess, waitUntilReady } from '../processes.ts'
import { SetupError } from '../report.js'
import { copyDatabase, dropDatabase } from './copies.ts'

type TestSite = {
  /** Variables for Playwright: the site's address and the credentials for signing in. */
  environment: Record<string, string>
  /** Process id of the web process, to measure its memory. */
  webPid: number
  stop: () => Promise<void>
}

const ADMIN = { email: 'admin@lectern.test', password: 'correct horse battery staple' }

/** Starts the production build and its worker on a separate database with the demo content. */
export async function startSite(
  template: string,
  environment: NodeJS.ProcessEnv,
): Promise<TestSite> {
  const url = await copyDatabase(template, 'lectern_site')
  const port = await freePort()
  const env = {
    ...environment,
    DATABASE_URL: url,
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    // The webhook receivers of the tests run on this machine.
    LECTERN_WEBHOOK_LOOPBACK: '1',
  }
  loadDemo(env)
  mkdirSync(join(checkout, 'test-results'), { recursive: true })
  const output = openSync(join(checkout, 'test-results/site.log'), 'w')
  const web = launchWeb({ env, output })
  const worker = launchWorker({ env, output })
  closeSync(output)
  const stop = async () => {
    await Promise.all([stopProcess(web), stopProcess(worker)])
    await dropDatabase(url)
  }
  try {
    await waitUntilReady(web, port)
  } catch {
    await stop()
    throw new SetupError('the site for the browser tests does not start, see test-results/site.log')
  }
  return {
    environment: {
      BASE_URL: env.SITE_URL,
      DATABASE_URL: url,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    },
    webPid: web.pid ?? 0,
    stop,
  }
}

/** Loads the demo content into the database that the environment names. */
export function loadDemo(env: NodeJS.ProcessEnv) {
  const command = join(checkout, 'lib/setup/commands/db-seed.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) {
    throw new SetupError('the demo content for the tests could not be loaded.', stdout + stderr)
  }
}
