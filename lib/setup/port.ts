import { createServer } from 'node:net'
import { SetupError } from './report.js'

/** @throws SetupError if the port is in use, or this user may not listen on it */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(new SetupError(reason(error, port))),
    )
    server.listen(port, () => server.close(() => resolve()))
  })
}

function reason({ code, message }: NodeJS.ErrnoException, port: number) {
  if (code === 'EADDRINUSE') {
    return `port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`
  }
  if (code === 'EACCES') {
    return `this user is not allowed to listen on port ${port}. Choose one above 1023: PORT=3000 npm start`
  }
  return `port ${port} cannot be used: ${message}`
}

/**
 * Finds a port of 127.0.0.1 that is free at the moment.
 *
 * @param wanted preferred port, returned if it is free
 */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort())))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
