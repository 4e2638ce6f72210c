import { setTimeout as sleep } from 'node:timers/promises'
import { type Encoding, visitor } from './http-client.ts'

type Seen = { at: number; path: string; outcome: string; state: string }

export type Load = {
  /** All different failures. */
  wrong: () => string[]
  count: (which: (seen: Seen) => boolean) => number
  stop: () => Promise<void>
}

const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity']
const PAUSE = 20

/**
 * Requests these pages continuously, in every encoding. Resolves when each page has been answered
 * in each encoding.
 */
export async function loadPages(
  origin: string,
  paths: readonly string[],
  clients: number,
): Promise<Load> {
  const seen: Seen[] = []
  let going = true
  const wanted = paths.flatMap((path) => ENCODINGS.map((encoding) => ({ path, encoding })))

  async function visit(ask: ReturnType<typeof visitor>['ask'], turn: number) {
    const { path, encoding } = wanted[turn % wanted.length] ?? { path: '/', encoding: 'br' }
    const at = performance.now()
    try {
      const { status, headers, text } = await ask(path, encoding)
      const whole = status === 200 && /<\/\w+>\s*$/.test(text)
      const outcome = whole ? 'whole' : `${status}`
      seen.push({ at, path, outcome, state: String(headers['cache-status']) })
    } catch (error) {
      seen.push({ at, path, outcome: String(error), state: '' })
    }
  }

  const first = visitor(origin)
  for (let turn = 0; turn < wanted.length; turn++) await visit(first.ask, turn)
  first.leave()
  const visitors = Array.from({ length: clients }, async (_, index) => {
    const { ask, leave } = visitor(origin)
    for (let turn = index; going; turn++) {
      await visit(ask, turn)
      await sleep(PAUSE)
    }
    leave()
  })
  return {
    wrong: () => [
      ...new Set(
        seen.filter((it) => it.outcome !== 'whole').map((it) => `${it.path} ${it.outcome}`),
      ),
    ],
    count: (which) => seen.filter(which).length,
    async stop() {
      going = false
      await Promise.all(visitors)
    },
  }
}
