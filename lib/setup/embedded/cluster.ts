import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../report.js'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { postgresEnvironment } from './postmaster.ts'

export const SUPERUSER = 'lectern'

/** Tries ICU first, which sorts text by language; a PostgreSQL without ICU sorts by code point. */
const LOCALES = [
  ['--locale=C', '--locale-provider=icu', '--icu-locale=en'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]

/**
 * Creates the data folder unless it exists. It gets its final name only when it is complete, so an
 * interrupted run leaves nothing that looks like a database.
 */
export function ensureCluster(
  folder: string,
  binaries: Binaries,
  account: Account,
  password: string,
) {
  const versionFile = join(folder, 'PG_VERSION')
  const major = binaries.version.split('.')[0]
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found === major) return
    throw new SetupError(
      `the data in ${folder} was written by PostgreSQL ${found}, this is ${major}. Dump it with the earlier version of Lectern and load it here, or start over with “npm run db:reset”.`,
    )
  }
  const parent = mkdtempSync(`${folder}-`)
  try {
    const fresh = join(parent, 'database')
    writeFileSync(join(parent, 'password'), `${password}\n`, { mode: 0o600 })
    mkdirSync(fresh, { mode: 0o700 })
    if (account.uid !== undefined && account.gid !== undefined) {
      for (const path of [parent, join(parent, 'password'), fresh]) {
        chownSync(path, account.uid, account.gid)
      }
    }
    initialise(fresh, join(parent, 'password'), binaries, account)
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

function initialise(folder: string, passwordFile: string, binaries: Binaries, account: Account) {
  chmodIfNeeded(binaries)
  let output = ''
  for (const locale of LOCALES) {
    const result = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--lc-messages=C',
        ...locale,
      ],
      { ...account, cwd: '/', env: postgresEnvironment(), encoding: 'utf8' },
    )
    if (result.status === 0) return
    output += `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`
  }
  throw new SetupError(reasonIn(output), output.trim())
}

function chmodIfNeeded({ initdb, postgres }: Binaries) {
  for (const binary of [initdb, postgres]) {
    try {
      chmodSync(binary, 0o755)
    } catch {
      // Files of another owner cannot be changed; if their modes are wrong, initdb reports it.
    }
  }
}

function reasonIn(output: string) {
  if (/No space left/.test(output)) return 'the disk is full, so the database could not be created.'
  if (/Permission denied/.test(output)) {
    return 'the folder of the embedded database is not writable. Check who owns it.'
  }
  return 'the embedded database could not be created. Set DATABASE_URL to use your own PostgreSQL.'
}
