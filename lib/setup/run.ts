import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { EnvError, env } from '#lib/env.ts'
import { checkout } from './checkout.ts'
import { openEmbeddedDatabase } from './embedded/database.ts'
import { fail, SetupError, step } from './report.js'
import { ensureSecrets } from './secrets.ts'

type Database = { url: string; embedded: boolean; stop: () => Promise<void> }

/** Runs a command; if it throws, prints the error and ends with an exit status other than 0. */
export function run(command: () => Promise<void>) {
  command().then(
    () => process.exit(),
    (error) => fail(error instanceof EnvError ? new SetupError(error.message) : error),
  )
}

/** Adds variables from .env that the environment does not set. */
export function loadEnvFile(file = join(checkout, '.env')): void {
  if (!existsSync(file)) return
  // Editors on Windows write a byte order mark, which would become part of the first name.
  const variables = parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  for (const [name, value] of Object.entries(variables)) process.env[name] ??= value
}

/**
 * Returns the database of DATABASE_URL, or starts the embedded one. Sets the environment variables
 * that other modules and child processes read.
 */
export async function provideDatabase(options = { durable: true }): Promise<Database> {
  const named = process.env.DATABASE_URL?.trim()
  if (named) {
    env()
    return { url: env().databaseDirectUrl ?? named, embedded: false, stop: async () => {} }
  }
  const dataFolder = resolve(checkout, process.env.LECTERN_DATA?.trim() || '.data')
  const { url, stop } = await step('Starting the database', () =>
    openEmbeddedDatabase({ checkout, dataFolder, ...options }),
  )
  process.env.DATABASE_URL = url
  if (!process.env.NEXTAUTH_SECRET) {
    const { sessionSecret, previousSessionSecrets = [] } = ensureSecrets(dataFolder)
    process.env.NEXTAUTH_SECRET = sessionSecret
    process.env.NEXTAUTH_SECRET_PREVIOUS ||= previousSessionSecrets.join(',')
  }
  env()
  return { url, embedded: true, stop }
}

/** Runs `work` with a database, then stops the database if this command started it. */
export async function withDatabase(work: (url: string) => Promise<void>) {
  loadEnvFile()
  const database = await provideDatabase()
  try {
    await work(database.url)
  } finally {
    await database.stop()
  }
}

/**
 * Returns a signal that is aborted when this process should end (SIGINT, SIGTERM …) or its parent has
 * died. The process no longer ends by itself then: the caller must stop what it started.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.env.LECTERN_CHILD === '1') {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) stop()
    }, 500).unref()
  }
  return controller.signal
}

export function waitUntilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
