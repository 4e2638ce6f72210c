import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupError } from './report.js'

const REASONS = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    'the npm registry cannot be reached. Check the network (and npm’s proxy and registry settings), then start again.',
  ],
  [/ENOSPC/, 'the disk is full. Make room (about 1.5 GB is needed), then start again.'],
  [
    /EACCES|EPERM|EROFS/,
    'a folder may not be written to. Check who owns this folder and npm’s cache, then start again.',
  ],
  [
    /EUSAGE|can only install packages when your package\.json/,
    'package.json and package-lock.json do not agree. Run “npm install” and commit both.',
  ],
  [
    /EINTEGRITY/,
    'a package differs from what package-lock.json expects. Try “npm cache clean --force”.',
  ],
])

/**
 * What a person can do about it, out of everything that npm says; all of that goes to a file.
 *
 * @param {string} output
 */
export function explain(output) {
  const log = join(tmpdir(), `lectern-install-${process.pid}.log`)
  writeFileSync(log, output)
  const reason = REASONS.find(([pattern]) => pattern.test(output))?.[1]
  const gist = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/A complete log/.test(line))
    .slice(0, 6)
    .join('\n')
  return new SetupError(
    `${reason ?? 'the packages could not be installed.'} Everything that npm said is in ${log}`,
    gist || output.split('\n').slice(-6).join('\n'),
  )
}
