import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { openableBy } from '../core/staff-scope.ts'
import type { PresenceInput } from './input.ts'

/** Another user who has the same content open. */
type Present = { id: string; name: string; since: Date; typing: boolean }

/** A user without a heartbeat for this long has left. Open forms send one every eight seconds. */
const GONE_AFTER_SECONDS = 18

const TYPING_SECONDS = 12

/** Records that the actor has the content open, or closed it, and returns the other users. Does not lock. */
export async function recordPresence(
  actor: Actor,
  { contentId, state }: PresenceInput,
): Promise<Present[]> {
  const where = { AND: [{ id: contentId }, openableBy(actor)] }
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
