import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

const stopSignals = join(import.meta.dirname, '../../../lib/server/stop-signals.ts')
const child = `
  const { onStopSignal } = await import(${JSON.stringify(stopSignals)})
  setInterval(() => {}, 1_000)
  onStopSignal(async () => console.log('stopped in order'))
  console.log('pid', process.pid)
`

describe('a server process', () => {
  it('a server process shuts down gracefully on SIGTERM', async () => {
    const process_ = spawn(process.execPath, ['--input-type=module', '-e', child])
    let output = ''
    process_.stdout.on('data', (data) => {
      output += data
      if (output.includes('pid')) process_.kill('SIGTERM')
    })
    const [code] = await once(process_, 'exit')
    expect(code).toBe(0)
    expect(output).toContain('stopped in order')
  })

  it('a server process ends when its parent process has died', async () => {
    const parent = `
      const { spawn } = await import('node:child_process')
      spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(child)}], {
        stdio: 'inherit', detached: true, env: { ...process.env, LECTERN_CHILD: '1' },
      })
      setInterval(() => {}, 1_000)
    `
    const process_ = spawn(process.execPath, ['--input-type=module', '-e', parent])
    let output = ''
    process_.stdout.on('data', (data) => {
      output += data
    })
    await vi.waitFor(() => expect(output).toMatch(/pid \d+/), { timeout: 10_000 })
    const orphan = Number(/pid (\d+)/.exec(output)?.[1])
    process_.kill('SIGKILL')
    await vi.waitFor(() => expect(() => process.kill(orphan, 0)).toThrow('ESRCH'), {
      timeout: 5_000,
    })
    expect(output).toContain('stopped in order')
  })
})
