import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkout } from '#lib/setup/checkout.ts'
import { freePort } from '#lib/setup/port.ts'
import { stopProcess } from '#lib/setup/processes.ts'

/** Starts the same build behind Next's own server, without the front. */
export async function startPlainNext(environment: NodeJS.ProcessEnv) {
  const port = await freePort()
  const next = join(checkout, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd: checkout,
    env: { ...environment, PORT: String(port), NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`${url}/api/health/live`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break
    await sleep(100)
  }
  return { url, stop: () => stopProcess(child) }
}
