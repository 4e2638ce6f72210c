import type { ServerResponse } from 'node:http'
import type { QueryTiming } from '#lib/database/query-timing.ts'
import type { CachedPage } from './page-cache.ts'

/** Adds a Server-Timing header for staff: time until the first byte, and the database time in it. */
export function addServerTiming(response: ServerResponse, timing: QueryTiming): void {
  const begun = performance.now()
  const writeHead = response.writeHead
  response.writeHead = (...given: unknown[]) => {
    response.setHeader('Server-Timing', [
      `render;dur=${(performance.now() - begun).toFixed(1)}`,
      describeQueries(timing),
    ])
    return Reflect.apply(writeHead, response, given)
  }
}

const describeQueries = ({ queries, milliseconds }: QueryTiming): string =>
  `db;dur=${milliseconds.toFixed(1)};desc="${queries} queries"`

/** Server-Timing header for staff on a public page: the time that its render took. */
export function pageTiming({ renderTime: took }: CachedPage): Readonly<Record<string, string>> {
  if (!took) return {}
  const render = `render;dur=${took.milliseconds.toFixed(1)}`
  return { 'server-timing': `${render}, ${describeQueries(took.database)}` }
}
