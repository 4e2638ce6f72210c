import type { ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tryLock } from '../exclusive.js'
import { freePort } from '../port.ts'
import { print, SetupError } from '../report.js'
import { ensureSecrets } from '../secrets.ts'
import { supervise } from '../supervise.ts'
import { type Account, canAccess, databaseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { accepts, connect, superuserUrl, urlOf } from './connection.ts'
import { earlierOutsideFolders, makeOutsideFolder } from './outside-folder.ts'
import {
  cleanUpLeftovers,
  launchPostmaster,
  type Postmaster,
  stopPostmaster,
} from './postmaster.ts'
import { prepareSiteRole } from './site-role.ts'

type EmbeddedDatabase = {
  url: string
  /** False if another command started this database: `stop` then does nothing. */
  startedHere: boolean
  stop: () => Promise<void>
}

type Options = { checkout: string; dataFolder: string; durable: boolean }

const START_TIMEOUT_MS = 60_000

/**
 * Starts the database of a data folder, or connects to the one that another command has already
 * started: a lock ensures that a folder has only one. A started database is restarted if it crashes.
 */
export async function openEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 })
  const dataFolder = realpathSync(options.dataFolder)
  const password = ensureSecrets(dataFolder).databasePassword
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(200)) {
    const release = await tryLock(`database ${dataFolder}`)
    if (release) return startDatabase({ ...options, dataFolder }, password, release)
    const port = rememberedPort(dataFolder)
    const url = port && urlOf(port, password)
    if (url && (await connect(url)) === 'accepted')
      return { url, startedHere: false, stop: async () => {} }
  }
  throw new SetupError(
    `another command has started the database of ${dataFolder}, but it does not answer.`,
  )
}

async function startDatabase(options: Options, password: string, release: () => void) {
  try {
    const postmaster = preparePostmaster(options, password)
    await cleanUpLeftovers(postmaster.folder)
    const { port, child } = await startPostmaster(postmaster, options.dataFolder, password)
    const url = urlOf(port, password)
    await prepareSiteRole(port, password, { forTests: !options.durable })
    const launch = () => launchPostmaster({ ...postmaster, port })
    const running = supervise('The database', launch, { first: child, stop: stopPostmaster })
    const stop = async () => {
      await running.stop()
      release()
    }
    return { url, startedHere: true, stop }
  } catch (error) {
    release()
    throw error
  }
}

function preparePostmaster({ checkout, dataFolder, durable }: Options, password: string) {
  const account = databaseAccount(join(dataFolder, 'database'))
  const binaries = findBinaries(checkout, account)
  if (account.uid !== undefined) chmodSync(dataFolder, 0o711)
  const folder = join(clusterParent(account, dataFolder, password), 'database')
  ensureCluster(folder, binaries, account, password)
  const logFile = join(dataFolder, 'database.log')
  return { postgres: binaries.postgres, folder, account, logFile, durable }
}

/** Returns the data folder, or a folder outside if the account cannot access the data folder. */
function clusterParent(account: Account, dataFolder: string, password: string) {
  if (canAccess(account, dataFolder, 'x')) return dataFolder
  for (const home of earlierOutsideFolders(dataFolder, password)) {
    print(`  An earlier database of this folder is in ${home}. Remove it if you do not need it.`)
  }
  return makeOutsideFolder(dataFolder, password)
}

/** Retries with another port if another program takes the port before PostgreSQL does. */
async function startPostmaster(
  postmaster: Omit<Postmaster, 'port'>,
  dataFolder: string,
  password: string,
) {
  const { folder, logFile } = postmaster
  let port = await freePort(rememberedPort(dataFolder) ?? 0)
  for (let attempt = 1; ; attempt++) {
    writeFileSync(logFile, '', { mode: 0o600 })
    const child = launchPostmaster({ ...postmaster, port })
    if (await becomesReady(child, superuserUrl(port, password))) {
      writeFileSync(portFile(dataFolder), `${JSON.stringify({ port, folder }, null, 2)}\n`)
      return { port, child }
    }
    const log = readFileSync(logFile, 'utf8')
    const mayRetry = /Address already in use|shared memory block/.test(log)
    if (!mayRetry || attempt === 20) {
      throw new SetupError('the embedded database could not be started.', log.trim())
    }
    if (/Address already in use/.test(log)) port = await freePort()
    else await sleep(500)
  }
}

/** Resolves to false if the process ends before it accepts connections. */
async function becomesReady(child: ChildProcess, url: string) {
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  for (
    const deadline = Date.now() + START_TIMEOUT_MS;
    Date.now() < deadline && !ended;
    await sleep(25)
  ) {
    if (await accepts(url)) return !ended
  }
  await stopPostmaster(child)
  return false
}

function portFile(dataFolder: string) {
  return join(dataFolder, 'database.json')
}

/** Returns the port of the previous start, so that external tools can keep their settings; or null. */
function rememberedPort(dataFolder: string) {
  const file = portFile(dataFolder)
  if (!existsSync(file)) return null
  return (JSON.parse(readFileSync(file, 'utf8')) as { port: number }).port
}
