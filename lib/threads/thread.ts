import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from './thread-messages.ts'

const root = join(import.meta.dirname, '..', '..')

const send = (message: FromThread) => parentPort?.postMessage(message)

parentPort?.on('message', async ({ id, module, input }: ToThread) => {
  try {
    const { run } = (await import(pathToFileURL(join(root, module)).href)) as {
      run: (input: unknown) => unknown
    }
    // The time of the first load of a module does not count as time of the task.
    send({ id, state: 'loaded' })
    send({ id, state: 'done', output: await run(input) })
  } catch (error) {
    send({ id, state: 'failed', error })
  }
})
