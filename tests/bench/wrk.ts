import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Load } from './load.ts'

const script = join(mkdtempSync(join(tmpdir(), 'lectern-wrk-')), 'paths.lua')

/** Whether `wrk` is installed; autocannon itself is the bottleneck of a page from the cache. */
export const hasWrk = spawnSync('wrk', ['--version']).error === undefined

type Target = {
  origin: string
  /** Paths that are requested in turn. */
  paths: readonly string[]
  headers: Readonly<Record<string, string>>
  connections: number
}

/** Requests the paths by `wrk` on one thread, so that the server has a core of its own. */
export async function loadByWrk(target: Target, seconds: number): Promise<Load> {
  writeFileSync(script, luaOf(target))
  const { stdout } = await promisify(execFile)('wrk', [
    '--threads=1',
    `--connections=${target.connections}`,
    `--duration=${seconds}s`,
    '--latency',
    `--script=${script}`,
    target.origin,
  ])
  return readReport(stdout)
}

function luaOf({ paths, headers }: Target) {
  const pairs = Object.entries(headers).map(([name, value]) => `[${lua(name)}] = ${lua(value)}`)
  return `
local headers = { ${pairs.join(', ')} }
local requests = {}
local index = 0
function init()
  for _, path in ipairs({ ${paths.map(lua).join(', ')} }) do
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end
function request()
  index = index % #requests + 1
  return requests[index]
end
`
}

/** Strings of JSON and Lua differ in escapes for other than printable ASCII characters only. */
const lua = (text: string) => JSON.stringify(text)

function readReport(report: string): Load {
  const number = (pattern: RegExp) => Number(pattern.exec(report)?.[1] ?? 0)
  const failed = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report)
  const perSecond = number(/Requests\/sec:\s+([\d.]+)/)
  if (perSecond === 0) throw new Error(`wrk reports no requests:\n${report}`)
  return {
    perSecond,
    p50: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(report)),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(report)),
    errors: (failed ?? []).slice(1).reduce((sum, count) => sum + Number(count), 0),
    refused: number(/Non-2xx or 3xx responses: (\d+)/),
  }
}

const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1000 }

function milliseconds(found: RegExpExecArray | null) {
  return Number(found?.[1] ?? 0) * (UNITS[found?.[2] ?? 'ms'] ?? 1)
}
