// Plain JavaScript without dependencies: it runs before any package is installed, on the machine's
// own Node version.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lock } from './exclusive.js'
import { generateClient } from './generate.js'
import { installPackages, nodeBinary } from './install.js'
import { fail, print, SetupError } from './report.js'

const MIN_NODE_VERSION = [20, 19]
const NEEDS_DEVELOPMENT_PACKAGES = new Set(['test', 'test-all', 'test-faults', 'check', 'bench'])

const folder = dirname(fileURLToPath(import.meta.url))
const checkout = resolve(folder, '../..')

async function main() {
  requireNode()
  const [name = '', ...args] = process.argv.slice(2)
  const command = join(folder, 'commands', `${name}.ts`)
  if (!/^[a-z-]+$/.test(name) || !existsSync(command)) {
    throw new SetupError(
      `there is no command “${name}”. Choose from: ${commandNames().join(', ')}.`,
    )
  }
  process.chdir(checkout)
  const release = await lock(`prepare ${checkout}`, () =>
    print('  · Waiting for another set-up of this folder …'),
  )
  await installPackages(checkout, { development: NEEDS_DEVELOPMENT_PACKAGES.has(name) })
  await generateClient(checkout)
  release()
  run(command, args)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = MIN_NODE_VERSION
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new SetupError(
    `Node ${MIN_NODE_VERSION.join('.')} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  )
}

function commandNames() {
  return readdirSync(join(folder, 'commands')).map((file) => file.replace(/\.ts$/, ''))
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const node = nodeBinary(checkout)
  const child = spawn(node, [command, ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
      LECTERN_CHILD: '1',
    },
  })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) stopWithParent(() => child.kill('SIGTERM'))
  child.on('error', fail)
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0))
  })
}

/**
 * npm (or the shell that it uses) may be killed without passing the signal on.
 *
 * @param {() => void} stop
 */
function stopWithParent(stop) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 1000).unref()
}

main().catch(fail)
