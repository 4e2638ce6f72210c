import { recordAudit } from '#lib/audit/record.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import {
  consumeRateLimit,
  type RateLimit,
  refundRateLimit,
  resetRateLimit,
} from '#lib/auth/rate-limit.ts'
import { keyedHashes } from '#lib/auth/secrets.ts'
import type { Session } from '#lib/auth/session-cookie.ts'
import { beginSession, endSessions, isKnownNetwork } from '#lib/auth/user-sessions.ts'
import { db, transaction } from '#lib/database/db.ts'
import { AppError, isAppError } from '#lib/errors/errors.ts'
import { clientAddress } from '#lib/internal-request.ts'
import { verifyPassword } from './password.ts'
import { signInInput } from './schema.ts'

/**
 * Only failures count. The limit of an account holds for each network by itself: a stranger who enters
 * wrong passwords must not shut out the user. The one for all networks together is against guessing from
 * many of them; it does not hold for a network from which the user has signed in before.
 */
const NETWORK_LIMIT: RateLimit = { name: 'sign-in:address', points: 30, seconds: 900 }
const ACCOUNT_LIMIT: RateLimit = { name: 'sign-in:account-network', points: 10, seconds: 900 }
const ALL_NETWORKS_LIMIT: RateLimit = { name: 'sign-in:account', points: 200, seconds: 3600 }

export type SignInSource = {
  /** Network of the client; null if it is not known. */
  network: string | null
  /** User-Agent header. */
  device: string | null
}

export const signInSource = (headers: Pick<Headers, 'get'>): SignInSource => ({
  network: clientAddress(headers),
  device: headers.get('user-agent'),
})

/**
 * Verifies e-mail address and password, and begins a session. Known and unknown accounts get the same
 * response after the same work, and the same rate limits. Failures are in the audit.
 *
 * @throws AppError validation, unauthenticated, rate-limited
 */
export async function signIn(typed: unknown, source: SignInSource): Promise<Session> {
  const { email, password } = parse(typed)
  const account = email.toLowerCase()
  const user = await db.user.findUnique({
    where: { email: account },
    select: { id: true, role: true, passwordHash: true, sessionVersion: true, disabledAt: true },
  })
  const counters = countersOf(account, source)
  const marks = source.network === null ? [] : networkMarks(source.network)
  const mark = marks[0] ?? null
  const knows = user !== null && (await isKnownNetwork(user.id, marks))
  for (const counter of counters)
    if (counter[0] !== ALL_NETWORKS_LIMIT || !knows) await count(counter, user?.id ?? null, mark)
  const matches = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !matches || user.disabledAt) {
    await recordFailure(user?.id ?? null, mark, 'password')
    throw new AppError('unauthenticated', {
      message: 'The e-mail address or the password is wrong. Check both and try again.',
    })
  }
  await resetCounters(counters)
  const session = await transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { lastSignInAt: new Date() } })
    await recordAudit(tx, user, 'user.sign-in', { kind: 'USER', id: user.id })
    return beginSession(tx, user.id, { device: source.device, network: mark })
  })
  return { userId: user.id, sessionVersion: user.sessionVersion, sessionId: session.id }
}

/** Ends a session; a copy of its cookie is worth nothing from now on. */
export async function signOut({ userId, sessionId }: Session): Promise<void> {
  await transaction(async (tx) => {
    const ended = await endSessions(tx, userId, { id: sessionId })
    if (ended === 0) return
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, role: true },
    })
    await recordAudit(tx, user, 'user.sign-out', { kind: 'USER', id: userId })
  })
}

type Counter = readonly [limit: RateLimit, who: string]

function countersOf(account: string, { network }: SignInSource): Counter[] {
  const from = network ?? 'unknown'
  return [
    [NETWORK_LIMIT, from],
    [ACCOUNT_LIMIT, accountAndNetwork(account, from)],
    [ALL_NETWORKS_LIMIT, account],
  ]
}

/** Counted before the password is looked at, so that many tries at once count as many. */
async function count(
  [limit, who]: Counter,
  userId: string | null,
  mark: string | null,
): Promise<void> {
  try {
    await consumeRateLimit(limit, who)
  } catch (error) {
    if (isAppError(error) && error.code === 'rate-limited')
      await recordFailure(userId, mark, 'limit')
    throw error
  }
}

async function resetCounters(counters: readonly Counter[]): Promise<void> {
  for (const [limit, who] of counters)
    await (limit === ACCOUNT_LIMIT ? resetRateLimit(limit, who) : refundRateLimit(limit, who))
}

/** Lets the user sign in from this network again, after failures there. */
export const resetAccountLimit = (account: string, network: string | null): Promise<void> =>
  resetRateLimit(ACCOUNT_LIMIT, accountAndNetwork(account.toLowerCase(), network ?? 'unknown'))

const accountAndNetwork = (account: string, network: string) => `${account} ${network}`

function recordFailure(
  userId: string | null,
  network: string | null,
  why: 'password' | 'limit',
): Promise<void> {
  return transaction((tx) =>
    recordAudit(
      tx,
      SYSTEM_ACTOR,
      'user.sign-in-failed',
      { kind: 'USER', id: userId },
      { data: { why, network } },
    ),
  )
}

/** They show whether attempts belong together, not where they came from; by the newest secret first. */
const networkMarks = (network: string) =>
  keyedHashes(`sign-in network ${network}`).map((it) => it.toString('base64url').slice(0, 12))

function parse(typed: unknown) {
  const parsed = signInInput.safeParse(typed)
  if (parsed.success) return parsed.data
  throw new AppError('validation', { message: parsed.error.issues[0]?.message })
}
