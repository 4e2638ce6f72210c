import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { remember } from '#lib/database/remember.ts'

type OwnPage = { status: number; html: string }

/** Answers requests that the site makes to itself; registered by the front. */
type OwnServer = {
  render: (path: string, headers: Record<string, string>) => Promise<OwnPage>
  /** The last successful render of a fallback page, or null. */
  fallbackPage: (path: string) => string | null
}

const formHeader = 'x-lectern-form'
const addressHeader = 'x-lectern-address'
const pathHeader = 'x-lectern-path'
const nonceHeader = 'x-lectern-nonce'

/** The front removes headers with this prefix from every request of a client. */
export const internalHeaderPrefix = 'x-lectern-'

type Registration = { secret: Buffer; server: OwnServer | null }
const own = remember('own-server', (): Registration => ({ secret: randomBytes(32), server: null }))

export function registerOwnServer(server: OwnServer | null): void {
  own.server = server
}

/**
 * Renders a page of this site as a visitor would get it, for a route handler that answers with one.
 * `formId` names the errors and typed values, kept in memory, that the page shows too: it reads the
 * id with `formIdOf(await headers())`.
 *
 * @throws if the page cannot be rendered, for instance because the database is away
 */
export async function fetchOwnPage(
  path: string,
  { formId }: { formId?: string } = {},
): Promise<OwnPage> {
  const headers: Record<string, string> = formId ? { [formHeader]: sign(formId) } : {}
  const answer = await (own.server?.render ?? fetchFromDevServer)(path, headers)
  if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`)
  return answer
}

/** The last successful render of a fallback page (`/counselling`), or null; needs no database. */
export function fallbackPage(path: string): string | null {
  return own.server?.fallbackPage(path) ?? null
}

/** The id that our own server passed to the page; null if the request came from a client. */
export function formIdOf(headers: Pick<Headers, 'get'>): string | null {
  const [id = '', signature = ''] = (headers.get(formHeader) ?? '').split('.')
  const expected = signatureOf(id)
  const given = Buffer.from(signature, 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

/** Used by the front: passes the network of the client, by which limits count, to route handlers. */
export const withAddress = (address: string): Record<string, string> => ({
  [addressHeader]: address,
})

/** Used by the front: passes a page its own address, which Next does not provide. */
export const withPath = (path: string): Record<string, string> => ({ [pathHeader]: path })

/** Used by the front: passes the nonce that allows scripts on this staff page. */
export const withNonce = (nonce: string): Record<string, string> => ({ [nonceHeader]: nonce })

/**
 * The nonce for the scripts of this response; undefined where the policy needs none, as on public
 * pages.
 */
export const nonceOf = (headers: Pick<Headers, 'get'>): string | undefined =>
  (own.server && headers.get(nonceHeader)) || undefined

/**
 * Path and query of the page that is rendered; null without the front, as under plain `next dev`.
 */
export function requestedPath(headers: Pick<Headers, 'get'>): string | null {
  return own.server ? headers.get(pathHeader) : null
}

/**
 * Like `requestedPath`, but also without the front, where anybody may send the header: only for what a
 * page shows of its own address, such as the current section.
 */
export const shownPath = (headers: Pick<Headers, 'get'>): string | null => headers.get(pathHeader)

/**
 * The network of the client, for limits: an IPv4 address or the first 64 bits of an IPv6 address; null
 * where it is not known. The front takes trusted proxies into account; without the front, under
 * `npm run dev`, it is what Next says.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string | null {
  if (own.server) return headers.get(addressHeader)
  return headers.get('x-forwarded-for')?.split(',')[0]?.trim() || null
}

/** An id is made of letters, digits and hyphens (a UUID); a dot separates it from its signature. */
const sign = (id: string) => `${id}.${signatureOf(id).toString('base64url')}`

const signatureOf = (id: string) => createHmac('sha256', own.secret).update(id).digest()

async function fetchFromDevServer(path: string, headers: Record<string, string>) {
  const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}${path}`, {
    headers,
    redirect: 'manual',
  })
  return { status: response.status, html: await response.text() }
}
