import type { NextHandler } from './call-handler.ts'

/** Starts Next's production server in this process, without a port of its own. */
export async function startNext(
  root: string,
  port: number,
): Promise<{ handle: NextHandler; close: () => Promise<void> }> {
  // React and Next read NODE_ENV when they are loaded, hence the late import.
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
  const { default: createNext } = await import('next')
  const app = createNext({ dev: false, dir: root, hostname: '127.0.0.1', port })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handle: (request, response) => handle(request, response), close: () => app.close() }
}
