import { db, type Tx } from '#lib/database/db.ts'
import { withoutControls } from '#lib/format/storable-text.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { SESSION_MAX_AGE_SECONDS } from './session-cookie.ts'

/** A browser that nobody used for this long is signed out (ASVS 5, 7.3.1). */
const IDLE_HOURS = 12

/** How exactly the last use is known; more would cost a write for each page. */
const USE_INTERVAL_MS = 5 * 60_000

const HOUR_MS = 3_600_000
const MAX_DEVICE_CHARS = 200

/** Where clause of the sessions that are neither ended, idle nor too old. */
export const openSession = (now: Date) =>
  ({
    endedAt: null,
    createdAt: { gt: new Date(now.getTime() - SESSION_MAX_AGE_SECONDS * 1000) },
    lastSeenAt: { gt: new Date(now.getTime() - IDLE_HOURS * HOUR_MS) },
  }) as const satisfies Prisma.UserSessionWhereInput

type SessionSource = {
  /** User-Agent header; null if there is none. */
  device: string | null
  /** HMAC of the network; null if it is not known. */
  network: string | null
}

export function beginSession(
  tx: Tx,
  userId: string,
  { device, network }: SessionSource,
): Promise<{ id: string }> {
  const shown = (device?.trim() || 'Unknown browser').slice(0, MAX_DEVICE_CHARS)
  return tx.userSession.create({
    data: { userId, network, device: withoutControls(shown).toWellFormed().replaceAll('\0', '') },
    select: { id: true },
  })
}

/** For how long an entered password allows critical actions. */
const CONFIRMED_MINUTES = 10

export const isConfirmed = (confirmedAt: Date, now: Date): boolean =>
  confirmedAt.getTime() > now.getTime() - CONFIRMED_MINUTES * 60_000

/** The password was entered in this session. */
export async function confirmSession(id: string, userId: string): Promise<void> {
  await db.userSession.updateMany({
    where: { id, userId, endedAt: null },
    data: { confirmedAt: new Date() },
  })
}

const KNOWN_NETWORK_DAYS = 30

/** Whether the user has signed in from this network, by its HMACs, in the last 30 days. */
export async function isKnownNetwork(userId: string, network: readonly string[]): Promise<boolean> {
  const since = new Date(Date.now() - KNOWN_NETWORK_DAYS * 24 * HOUR_MS)
  const row = await db.userSession.findFirst({
    where: { userId, network: { in: [...network] }, lastSeenAt: { gt: since } },
    select: { id: true },
  })
  return row !== null
}

export async function noteSessionUse(id: string, lastSeenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < USE_INTERVAL_MS) return
  await db.userSession.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now } })
}

/** Ends the open sessions of a user that match; returns how many there were. */
export async function endSessions(
  tx: Tx,
  userId: string,
  where: Prisma.UserSessionWhereInput,
  now = new Date(),
): Promise<number> {
  const { count } = await tx.userSession.updateMany({
    where: { ...where, userId, endedAt: null },
    data: { endedAt: now },
  })
  return count
}
