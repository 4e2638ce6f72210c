import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { withPath } from '#lib/internal-request.ts'
import { matchRoute } from '#lib/server/match-route.ts'
import { freePort } from '#lib/setup/port.ts'
import { stopProcess } from '#lib/setup/processes.ts'

export type PlainNext = {
  /** The page as Next sends it: with its runtime, its payload and React's markers. */
  page: (target: string) => Promise<{ status: number; html: string }>
  stop: () => Promise<void>
}

/**
 * Starts `next start` of the same build on the same database and requests it by HTTP, without the
 * front.
 */
export async function startPlainNext(): Promise<PlainNext> {
  const port = await freePort()
  const next = 'node_modules/next/dist/bin/next'
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  })
  const page = async (target: string) => {
    // The front tells Next the canonical path, which the page prints as its address.
    const decision = matchRoute('GET', target)
    const path = decision.action === 'serve' ? decision.path + decision.query : target
    const response = await fetch(`http://127.0.0.1:${port}${target}`, {
      // The user agent for which Next writes metadata into the head (next.config.js).
      headers: { 'user-agent': 'lectern-document', ...withPath(path) },
      redirect: 'manual',
    })
    return { status: response.status, html: await response.text() }
  }
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const there = await page('/robots.txt').catch(() => null)
    if (there?.status === 200) return { page, stop: () => stopProcess(child) }
    await sleep(50)
  }
  await stopProcess(child)
  throw new Error('`next start` does not come up')
}
