import type { ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { canUse, databaseAccount } from '#lib/setup/embedded/account.ts'
import { findBinaries } from '#lib/setup/embedded/binaries.ts'
import { ensureCluster, SUPERUSER } from '#lib/setup/embedded/cluster.ts'
import { makeHomeOutside } from '#lib/setup/embedded/places.ts'
import {
  clearLeftovers,
  launchPostmaster,
  type Postmaster,
  stopPostmaster,
} from '#lib/setup/embedded/postmaster.ts'
import { tryLock } from '#lib/setup/exclusive.js'
import { SetupError } from '#lib/setup/report.js'
import { keepSecrets } from '#lib/setup/secrets.ts'
import { keepRunning } from '#lib/setup/supervise.ts'

export type EmbeddedDatabase = {
  url: string
  /** False if another command of this folder runs it: then `stop` does nothing. */
  ours: boolean
  stop: () => Promise<void>
}

type Options = { checkout: string; dataFolder: string; durable: boolean }

const DATABASE = 'lectern'
const PATIENCE = 60_000

/**
 * Starts the database of a data folder, or joins the one that another command has started there:
 * there are never two on one folder. It is looked after, and started again should it die.
 */
export async function openEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  mkdirSync(options.dataFolder, { recursive: true })
  const dataFolder = realpathSync(options.dataFolder)
  const password = keepSecrets(dataFolder).databasePassword
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(200)) {
    const release = await tryLock(`database ${dataFolder}`)
    if (release) return own({ ...options, dataFolder }, password, release)
    const port = rememberedPort(dataFolder)
    const url = port && urlOf(port, password)
    if (url && (await accepts(url))) return { url, ours: false, stop: async () => {} }
  }
  throw new SetupError(
    `another command holds the database of ${dataFolder}, but it does not answer.`,
  )
}

async function own(options: Options, password: string, release: () => void) {
  try {
    const postmaster = preparePostmaster(options, password)
    await clearLeftovers(postmaster.folder)
    const { port, child } = await startFirst(postmaster, options.dataFolder, password)
    const url = urlOf(port, password)
    await createDatabase(port, password)
    const launch = () => launchPostmaster({ ...postmaster, port })
    const running = keepRunning('The database', launch, { first: child, stop: stopPostmaster })
    const stop = async () => {
      await running.stop()
      release()
    }
    return { url, ours: true, stop }
  } catch (error) {
    release()
    throw error
  }
}

function preparePostmaster({ checkout, dataFolder, durable }: Options, password: string) {
  const account = databaseAccount(join(dataFolder, 'database'))
  const binaries = findBinaries(checkout, account)
  if (account.uid !== undefined) chmodSync(dataFolder, 0o711)
  const home = canUse(account, dataFolder, 'x') ? dataFolder : makeHomeOutside(dataFolder)
  const folder = join(home, 'database')
  ensureCluster(folder, binaries, account, password)
  const logFile = join(dataFolder, 'database.log')
  return { postgres: binaries.postgres, folder, account, logFile, durable }
}

/** Another program may take the port between our look and PostgreSQL's: then another is picked. */
async function startFirst(
  postmaster: Omit<Postmaster, 'port'>,
  dataFolder: string,
  password: string,
) {
  const { folder, logFile } = postmaster
  let port = await freePort(rememberedPort(dataFolder))
  for (let attempt = 1; ; attempt++) {
    writeFileSync(logFile, '', { mode: 0o600 })
    const child = launchPostmaster({ ...postmaster, port })
    if (await becomesReady(child, urlOf(port, password, 'postgres'))) {
      writeFileSync(placeFile(dataFolder), `${JSON.stringify({ port, folder }, null, 2)}\n`)
      return { port, child }
    }
    const log = readFileSync(logFile, 'utf8')
    const passes = /Address already in use|shared memory block/.test(log)
    if (!passes || attempt === 20) {
      throw new SetupError('the embedded database does not start.', log.trim())
    }
    if (/Address already in use/.test(log)) port = await freePort(null)
    else await sleep(500)
  }
}

/** False if the process ends before it accepts connections. */
async function becomesReady(child: ChildProcess, url: string) {
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline && !ended; await sleep(25)) {
    if (await accepts(url)) return !ended
  }
  await stopPostmaster(child)
  return false
}

async function accepts(connectionString: string) {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new SetupError(
        'the embedded database refuses the password in secrets.json. Bring that file back, or start over with “npm run db:reset”.',
      )
    }
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(port: number, password: string) {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      DATABASE,
    ])
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

function urlOf(port: number, password: string, database = DATABASE) {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
}

function placeFile(dataFolder: string) {
  return join(dataFolder, 'database.json')
}

/** The port of the last time, so that a tool that knows it stays connected. */
function rememberedPort(dataFolder: string) {
  const file = placeFile(dataFolder)
  if (!existsSync(file)) return null
  return (JSON.parse(readFileSync(file, 'utf8')) as { port: number }).port
}

function freePort(wanted: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', () => (wanted === null ? reject() : resolve(freePort(null))))
    server.listen(wanted ?? 0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
