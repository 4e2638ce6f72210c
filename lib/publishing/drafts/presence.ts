import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { readableBy } from '../core/locks.ts'
import type { PresenceInput } from './input.ts'

/** Somebody else who has the same content open. */
export type Present = { id: string; name: string; since: Date; typing: boolean }

/** Who was not heard of for so long has left; open pages say so every eight seconds. */
const GONE_AFTER_SECONDS = 18

const TYPING_SECONDS = 12

/** Says that the actor has it open, or no longer, and answers who else does. Locks nothing. */
export async function recordPresence(
  actor: Actor,
  { contentId, state }: PresenceInput,
): Promise<Present[]> {
  const where = { AND: [{ id: contentId }, readableBy(actor)] }
  if (!(await db.content.findFirst({ where, select: { id: true } }))) {
    throw new AppError('not-found')
  }
  if (state === 'left') {
    await db.presence.deleteMany({ where: { contentId, userId: actor.id } })
    return []
  }
  const typing = state === 'typing'
  await db.$executeRaw`
    INSERT INTO "Presence" ("contentId", "userId", "typedAt")
    VALUES (${contentId}::uuid, ${actor.id}::uuid, CASE WHEN ${typing} THEN now() END)
    ON CONFLICT ("contentId", "userId") DO UPDATE SET
      "since" = CASE
        WHEN "Presence"."seenAt" < now() - make_interval(secs => ${GONE_AFTER_SECONDS}) THEN now()
        ELSE "Presence"."since" END,
      "seenAt" = now(),
      "typedAt" = COALESCE(EXCLUDED."typedAt", "Presence"."typedAt")`
  return db.$queryRaw<Present[]>`
    SELECT u."id", u."name", p."since",
      COALESCE(p."typedAt" > now() - make_interval(secs => ${TYPING_SECONDS}), false) AS "typing"
    FROM "Presence" p JOIN "User" u ON u."id" = p."userId"
    WHERE p."contentId" = ${contentId}::uuid AND p."userId" <> ${actor.id}::uuid
      AND p."seenAt" > now() - make_interval(secs => ${GONE_AFTER_SECONDS})
    ORDER BY p."since"`
}
