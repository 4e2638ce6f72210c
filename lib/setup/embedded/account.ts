import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { SetupError } from '../report.js'

/** User and group that run the database, as options of `spawn`; empty for the current user. */
export type Account = { uid?: number; gid?: number }

const CANDIDATES = ['postgres', 'nobody']

/**
 * Returns the account that runs PostgreSQL, which refuses to run as root: for root it is the owner of
 * the data folder, or one of the system accounts in CANDIDATES.
 */
export function databaseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder)
    if (uid !== 0) return { uid, gid }
  }
  for (const name of CANDIDATES) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid && gid) return { uid, gid }
  }
  throw new SetupError(
    'PostgreSQL does not run as root, and there is no account “postgres” or “nobody”. Run Lectern as another user, or set DATABASE_URL.',
  )
}

/** Whether the account has access to `path`: `x` to execute a file or enter a folder, `w` to write. */
export function canAccess(account: Account, path: string, access: 'x' | 'w') {
  if (account.uid === undefined) return true
  const script = `test -${access} "$1"`
  return spawnSync('/bin/sh', ['-c', script, 'sh', path], { ...account, cwd: '/' }).status === 0
}

function idOf(kind: '-u' | '-g', name: string) {
  try {
    return Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return undefined
  }
}
