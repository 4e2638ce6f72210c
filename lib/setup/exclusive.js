import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Takes a lock that the operating system releases however its holder dies: a listening socket whose
 * name is derived from the lock's name. A file with a process id would survive a kill -9, and the id
 * could later belong to another program.
 *
 * @param {string} name what is locked, for example a folder's real path and a purpose
 * @returns {Promise<(() => void) | null>} releases the lock; null if another process holds it
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
 * Like `tryLock`, but waits until the lock is free.
 *
 * @param {string} name
 * @param {() => void} [onWait] called once if another process holds the lock
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
  // Linux has abstract socket names, which leave no file behind.
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
