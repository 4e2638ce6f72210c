import type { IncomingMessage } from 'node:http'
import { type ErrorCode, messageOf, statusOf } from '#lib/errors/errors.ts'
import { builtInErrorPage } from './built-in-error-page.ts'
import { documentPolicies } from './policies.ts'
import type { RouteKind } from './routes.ts'
import type { HttpResponse } from './send.ts'

/** The statuses that have an error page of the site. */
export const ERROR_PAGE_STATUSES = [404, 410, 500, 503] as const

export const errorPagePath = (status: number) => `/error-documents/${status}`

/** Builds error responses: JSON for programs, a page without scripts for people. */
export function createErrorResponder(renderedPage: (path: string) => Buffer | null) {
  return function refuse(
    code: ErrorCode,
    as: 'html' | 'json',
    extra: HttpResponse['headers'] = {},
  ): HttpResponse {
    const status = statusOf(code)
    const retry = status === 503 ? { 'retry-after': '5' } : {}
    const headers = { 'cache-control': 'no-store', ...retry, ...extra }
    if (as === 'json') {
      const body = Buffer.from(JSON.stringify({ error: { code, message: messageOf(code) } }))
      return { status, headers: { ...headers, 'content-type': 'application/json' }, body }
    }
    const body = renderedPage(errorPagePath(status)) ?? builtInErrorPage(code)
    const type = { 'content-type': 'text/html; charset=utf-8' }
    return { status, headers: { ...documentPolicies, ...headers, ...type }, body }
  }
}

export type ErrorResponder = ReturnType<typeof createErrorResponder>

const PROGRAM_KINDS: readonly RouteKind[] = [
  'api',
  'auth',
  'beacon',
  'health',
  'metrics',
  'media',
  'asset',
]

/** JSON for clients that accept or send JSON and for addresses that only programs use. */
export function errorFormat(request: IncomingMessage, kind: RouteKind | null): 'html' | 'json' {
  if (kind && PROGRAM_KINDS.includes(kind)) return 'json'
  if (!kind && request.url?.startsWith('/api/')) return 'json'
  const { accept = '', 'content-type': type = '' } = request.headers
  const speaksJson = /^application\/json\b/.test(accept) || /^application\/json\b/.test(type)
  return speaksJson && kind !== 'document' ? 'json' : 'html'
}
