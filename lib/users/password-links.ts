import { randomUUID } from 'node:crypto'
import { tokenHash } from '#lib/auth/derived-token.ts'
import type { Tx } from '#lib/database/db.ts'
import { recordSystemEvent } from '#lib/outbox/record-system-event.ts'
import { passwordToken } from './password-token.ts'

const HOUR_MS = 3_600_000
const MAX_AGE_MS = { RESET: HOUR_MS, INVITATION: 7 * 24 * HOUR_MS } as const

type LinkKind = keyof typeof MAX_AGE_MS

/** Creates a link by which a user chooses a password, and ends the earlier ones. */
export async function createPasswordLink(
  tx: Tx,
  userId: string,
  kind: LinkKind,
  now = new Date(),
): Promise<{ id: string; token: string }> {
  await endPasswordLinks(tx, userId, now)
  const id = randomUUID()
  const token = passwordToken(id)
  await tx.passwordLink.create({
    data: {
      id,
      userId,
      kind,
      tokenHash: tokenHash(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + MAX_AGE_MS[kind]),
    },
  })
  return { id, token }
}

/** Where clause of a link that can be used now. */
export const validPasswordLink = (token: string, now: Date) => ({
  tokenHash: tokenHash(token),
  endedAt: null,
  expiresAt: { gt: now },
  user: { disabledAt: null },
})

const endPasswordLinks = (tx: Tx, userId: string, now: Date) =>
  tx.passwordLink.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } })

/** What follows from every new password: links to choose one end, and the user is told by mail. */
export async function announceNewPassword(tx: Tx, userId: string, now = new Date()): Promise<void> {
  await endPasswordLinks(tx, userId, now)
  await recordSystemEvent(tx, 'user.password-changed', { userId })
}
