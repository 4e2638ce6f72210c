import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkout } from '#lib/setup/checkout.ts'
import { removeEmbeddedDatabase } from '#lib/setup/embedded/remove.ts'
import { freePort } from '#lib/setup/port.ts'
import { stopProcess } from '#lib/setup/processes.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'

const START_TIMEOUT_MS = 120_000

let dataFolder = ''
const running = new Set<ChildProcess>()

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lectern-dev-'))
  mkdirSync(join(checkout, 'test-results'), { recursive: true })
})
afterAll(async () => {
  await Promise.all([...running].map(stopProcess))
  await removeEmbeddedDatabase(dataFolder)
  rmSync(dataFolder, { recursive: true, force: true })
}, 60_000)

/** Runs an npm command with a separate database that both commands use. */
async function run(command: 'dev' | 'start') {
  const port = await freePort()
  const output = openSync(join(checkout, `test-results/npm-${command}.log`), 'w')
  const child = spawn(process.execPath, ['lib/setup/prepare.js', command], {
    cwd: checkout,
    env: { ...testEnvironment(dataFolder), NEXTAUTH_SECRET: '', PORT: String(port) },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  running.add(child)
  const origin = `http://localhost:${port}`
  for (const deadline = Date.now() + START_TIMEOUT_MS; ; await sleep(250)) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => null)
    if (answer?.ok) break
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`npm run ${command} does not answer, see test-results`)
  }
  const stop = async () => {
    await stopProcess(child)
    running.delete(child)
  }
  return { origin, child, stop }
}

it('npm run dev shows the same article as npm start and sends visitors of the admin area to the sign-in', async () => {
  const dev = await run('dev')
  const developed = await fetch(`${dev.origin}/articles/rust-vs-python`)
  expect(developed.status).toBe(200)
  const text = visibleText(await developed.text())
  const admin = await fetch(`${dev.origin}/admin`, { redirect: 'manual' })
  expect([307, 303, 302]).toContain(admin.status)
  expect(admin.headers.get('location')).toMatch(/^\S*\/sign-in\?callbackUrl=%2Fadmin$/)
  await dev.stop()
  await expect(fetch(dev.origin)).rejects.toThrow()

  const production = await run('start')
  const document = await fetch(`${production.origin}/articles/rust-vs-python`)
  expect(text).toEqual(visibleText(await document.text()))
  expect(text.length).toBeGreaterThan(200)
  await production.stop()
}, 300_000)

type Node = DefaultTreeAdapterTypes.ChildNode

/** The text that a reader sees. Comments separate texts on one side only. */
function visibleText(page: string): string[] {
  const texts: string[] = []
  const read = (node: Node) => {
    if ('tagName' in node && ['script', 'style', 'template', 'head'].includes(node.tagName)) return
    if ('value' in node) texts.push(node.value)
    else if ('childNodes' in node) for (const child of node.childNodes) read(child)
  }
  for (const node of parse(page).childNodes) read(node)
  return texts.join('').split(/\s+/).filter(Boolean)
}
