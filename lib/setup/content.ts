import { fork } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from './checkout.ts'
import { SetupError } from './report.js'

type FirstAdmin = { email: string; password: string }

/** How somebody signs in for the first time. */
export type FirstSignIn = {
  /** The admin that was created now; null if none was. */
  admin: FirstAdmin | null
  /** Token of the link to /setup; null if there are users. */
  setupToken: string | null
}

export type ContentMessage = { log: string } | FirstSignIn

/**
 * Loads the initial content of a new installation unless that was done before. Runs in a separate
 * process, so that its memory is released.
 */
export function loadContent(log: (line: string) => void): Promise<FirstSignIn> {
  return new Promise((resolve, reject) => {
    const child = fork(join(checkout, 'lib/setup/content-process.ts'), { stdio: 'pipe' })
    let output = ''
    let first: FirstSignIn = { admin: null, setupToken: null }
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('message', (message: ContentMessage) => {
      if ('log' in message) log(message.log)
      else first = message
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(first)
      else reject(new SetupError('the content could not be loaded.', output.trim()))
    })
  })
}
