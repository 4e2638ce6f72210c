import { existsSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupError } from './report.js'

const NEEDED_GB = 1.6

const REASONS = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    'the npm registry cannot be reached. Check the network (and npm’s proxy and registry settings), then start again.',
  ],
  [/ENOSPC/, `the disk is full. Free some space (${NEEDED_GB} GB are needed), then start again.`],
  [
    /EACCES|EPERM|EROFS/,
    'a folder is not writable. Check the owner of this folder and of npm’s cache, then start again.',
  ],
  [
    /EUSAGE|can only install packages when your package\.json/,
    'package.json and package-lock.json do not match. Run “npm install” and commit both.',
  ],
  [
    /EINTEGRITY/,
    'a package differs from what package-lock.json expects. Try “npm cache clean --force”.',
  ],
])

/**
 * Checks the free disk space before an installation: on a full disk npm writes empty files, whose
 * errors appear only later.
 *
 * @param {string} checkout
 */
export function requireSpace(checkout) {
  if (existsSync(join(checkout, 'node_modules'))) return
  const { bavail, bsize } = statfsSync(checkout)
  const free = (bavail * bsize) / 1e9
  if (free >= NEEDED_GB) return
  throw new SetupError(
    `${NEEDED_GB} GB of disk space are needed, ${free.toFixed(1)} GB are free. Free some space, then start again.`,
  )
}

/**
 * Turns npm's output into a message about the cause and the remedy; writes the whole output to a file.
 *
 * @param {string} output
 */
export function explain(output) {
  const log = join(tmpdir(), `lectern-install-${process.pid}.log`)
  try {
    writeFileSync(log, output)
  } catch {
    // That disk may be full too; the message is shown anyway.
  }
  const reason = REASONS.find(([pattern]) => pattern.test(output))?.[1]
  const summary = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/A complete log/.test(line))
    .slice(0, 6)
    .join('\n')
  return new SetupError(
    `${reason ?? 'the packages could not be installed.'} The whole output of npm is in ${log}`,
    summary || output.split('\n').slice(-6).join('\n'),
  )
}
