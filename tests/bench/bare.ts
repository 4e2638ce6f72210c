import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { BareFile } from './bare-server.ts'
import type { Captured } from './capture.ts'

export type Yardstick = { url: string; pid: number; stop: () => void }

/** Starts a plain HTTP server of Node with the same responses, in its own process like the site. */
export async function startBare(
  answers: ReadonlyMap<string, Captured>,
  { withHeaders = true }: { withHeaders?: boolean } = {},
): Promise<Yardstick> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'))
  const listening = new Promise<number>((resolve) =>
    child.once('message', (message) => resolve((message as { port: number }).port)),
  )
  const files = [...answers].map(([path, { status, headers, body }]): [string, BareFile] => [
    path,
    { status, headers: withHeaders ? headers : plain(headers), body: body.toString('base64') },
  ])
  child.send(Object.fromEntries(files))
  const url = `http://127.0.0.1:${await listening}`
  return { url, pid: child.pid ?? 0, stop: () => void child.kill() }
}

function plain(headers: Record<string, string>) {
  const kept = ['content-type', 'content-encoding', 'cache-control']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name)))
}
