import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A lock that the operating system itself lets go when its holder dies, however it dies: a
 * listening socket whose name is made from what is locked. A file with a process id in it would
 * outlive a kill -9 and could point at a stranger.
 *
 * @param {string} name what is locked, for example a folder's real path and a purpose
 * @returns {Promise<(() => void) | null>} lets the lock go; null if somebody else holds it
 */
export async function tryLock(name) {
  const address = socketAddress(name)
  const server = await listen(address)
  if (server) return () => server.close()
  if (address.startsWith('\0') || (await isAnswered(address))) return null
  rmSync(address, { force: true })
  const second = await listen(address)
  return second && (() => second.close())
}

/**
 * Like `tryLock`, but waits for its turn.
 *
 * @param {string} name
 * @param {() => void} [onWait] called once if somebody else holds the lock
 */
export async function lock(name, onWait) {
  for (let attempt = 0; ; attempt++) {
    const release = await tryLock(name)
    if (release) return release
    if (attempt === 0) onWait?.()
    await sleep(200)
  }
}

/** @param {string} name */
function socketAddress(name) {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 24)
  // Linux knows names without a file, which vanish by themselves.
  if (process.platform === 'linux') return `\0lectern-${hash}`
  return join(tmpdir(), `lectern-${hash}.sock`)
}

/**
 * @param {string} address
 * @returns {Promise<import('node:net').Server | null>}
 */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

/** @param {string} address */
function isAnswered(address) {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
