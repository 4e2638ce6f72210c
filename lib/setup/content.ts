import { fork } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from './checkout.ts'
import { SetupError } from './report.js'

export type FirstAdmin = { email: string; password: string }

export type ContentMessage = { log: string } | { admin: FirstAdmin | null }

/**
 * Loads the initial content of a new installation unless that was done before. Runs in a separate
 * process, so that its memory is released.
 *
 * @returns the credentials of the admin that was created; null if none was
 */
export function loadContent(log: (line: string) => void): Promise<FirstAdmin | null> {
  return new Promise((resolve, reject) => {
    const child = fork(join(checkout, 'lib/setup/content-process.ts'), { stdio: 'pipe' })
    let output = ''
    let admin: FirstAdmin | null = null
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('message', (message: ContentMessage) => {
      if ('log' in message) log(message.log)
      else admin = message.admin
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(admin)
      else reject(new SetupError('the content could not be loaded.', output.trim()))
    })
  })
}
