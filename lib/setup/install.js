import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { explain, requireSpace } from './install-failure.js'
import { SetupError, step } from './report.js'

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[] }} LockedPackage */

const SIGNALS = ['SIGINT', 'SIGTERM']

/** Runs TypeScript without a build, as everything but this first step does. */
const NODE_MAJOR = 24

/**
 * Installs the packages of package-lock.json unless they are installed already. One of them is the
 * Node binary that runs everything else, so that the lock file's integrity covers it.
 *
 * @param {string} checkout
 * @param {{ development: boolean }} wanted `development`: false accepts an installation by
 *   `npm ci --omit=dev`
 */
export async function installPackages(checkout, wanted) {
  if (!isInstalled(checkout, wanted.development)) {
    requireSpace(checkout)
    await step('Installing packages', (progress) => installAll(checkout, wanted, progress))
  }
  if (nodeBinary(checkout) === process.execPath) requireOwnNode()
}

/**
 * The Node of the packages, or the one that runs this where there is none for the platform (macOS).
 *
 * @param {string} checkout
 */
export function nodeBinary(checkout) {
  const isWindows = process.platform === 'win32'
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
  const packaged = join(checkout, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node')
  return existsSync(packaged) ? packaged : process.execPath
}

function requireOwnNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return
  throw new SetupError(
    `the packages contain no Node for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. Install Node ${NODE_MAJOR} or newer from https://nodejs.org.`,
  )
}

/**
 * An installation writes its stamp last, so an interrupted one has none. Without a stamp, npm's own
 * record is compared, since the packages may have been installed with npm directly.
 *
 * @param {string} checkout
 * @param {boolean} development
 */
function isInstalled(checkout, development) {
  const locked = readFileSync(join(checkout, 'package-lock.json'), 'utf8')
  const stamp = stampOf(locked, development)
  if (readIfExists(stampFile(checkout))?.split('\n').includes(stamp)) return true
  const record = readIfExists(join(checkout, 'node_modules/.package-lock.json'))
  if (record === null || !hasAllPackages(record, locked, development)) return false
  writeStamp(checkout, [stamp])
  return true
}

/**
 * @param {string} record
 * @param {string} locked
 * @param {boolean} development
 */
function hasAllPackages(record, locked, development) {
  /** @type {Record<string, LockedPackage>} */
  const there = JSON.parse(record).packages
  /** @type {[string, LockedPackage][]} */
  const needed = Object.entries(JSON.parse(locked).packages)
  return needed.every(([path, { version, dev, optional, devOptional }]) => {
    if (path === '' || optional || devOptional || (dev && !development)) return true
    return there[path]?.version === version
  })
}

/**
 * @param {string} checkout
 * @param {{ development: boolean }} wanted
 * @param {(text: string) => void} progress
 */
async function installAll(checkout, wanted, progress) {
  const modules = join(checkout, 'node_modules')
  const total = countLocked(checkout)
  const timer = setInterval(() => progress(`${countInstalled(modules)} of ${total} packages`), 1000)
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  if (wanted.development) args.push('--include=dev')
  try {
    const { code, output } = await npm(checkout, args)
    if (code !== 0) throw explain(output)
  } finally {
    clearInterval(timer)
  }
  const locked = readFileSync(join(checkout, 'package-lock.json'), 'utf8')
  const stamps = [stampOf(locked, false)]
  if (existsSync(join(modules, 'vitest'))) stamps.push(stampOf(locked, true))
  writeStamp(checkout, stamps)
}

/**
 * @param {string} checkout
 * @param {string[]} stamps
 */
function writeStamp(checkout, stamps) {
  try {
    writeFileSync(stampFile(checkout), `${stamps.join('\n')}\n`)
  } catch {
    // Without write access there is no stamp, and the packages are compared at each start.
  }
}

/**
 * @param {string} checkout
 * @param {string[]} args
 */
function npm(checkout, args) {
  const script = process.env.npm_execpath ?? ''
  if (basename(script) === 'npm-cli.js') return start(process.execPath, [script, ...args], checkout)
  return start('npm', args, checkout)
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, output: string }>}
 */
function start(file, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    const stop = () => {
      child.kill()
      process.exit(1)
    }
    for (const signal of SIGNALS) process.once(signal, stop)
    child.on('error', (error) =>
      reject(new SetupError(`${file} could not be started: ${error.message}`)),
    )
    child.on('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, stop)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** @param {string} checkout */
function countLocked(checkout) {
  const locked = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'))
  /** @type {[string, LockedPackage][]} */
  const packages = Object.entries(locked.packages)
  return packages.filter(([path, { os, cpu }]) => {
    const here = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true)
    return here && /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path)
  }).length
}

/** @param {string} modules */
function countInstalled(modules) {
  // npm unpacks into folders whose names begin with a dot.
  const names = (/** @type {string} */ folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []
  return names(modules)
    .map((name) => (name.startsWith('@') ? names(join(modules, name)).length : 1))
    .reduce((sum, count) => sum + count, 0)
}

/** @param {string} checkout */
function stampFile(checkout) {
  return join(checkout, 'node_modules/.lectern-installed')
}

/**
 * @param {string} locked
 * @param {boolean} development
 */
function stampOf(locked, development) {
  const hash = createHash('sha256').update(locked).digest('hex')
  return `${hash} ${process.platform}-${process.arch} ${development ? 'all' : 'production'}`
}

/** @param {string} file */
function readIfExists(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
