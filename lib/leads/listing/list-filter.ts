import type { Actor } from '#lib/auth/policy.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { LeadFilter, LeadView } from './lead-list.ts'

/** Persons who asked to be erased are found by nobody. */
export function filterConditions(
  actor: Actor,
  { view, q, stage }: Omit<LeadFilter, 'page'>,
  now: Date,
): Prisma.Sql[] {
  return [
    Prisma.sql`person."state" IN ('ACTIVE', 'MERGED')`,
    ...(stage ? [Prisma.sql`lead."stage" = ${stage}::"LeadStage"`] : []),
    ...(searchText(q) || stage ? [] : viewed(view, actor, now)),
  ]
}

export const searchText = (q: string | undefined) => q?.replaceAll(/\p{Cc}/gu, '').trim() || null

/** Who finds so many types another word. */
export const SEARCH_LIMIT = 1000

/**
 * Where words are looked for, what they are found in is found first and by itself, the newest of
 * it: left alone the database would rather walk through all cases in their order, hence the sum.
 */
export function filterSource({ q }: Pick<LeadFilter, 'q'>): Prisma.Sql {
  const words = searchText(q)
  if (!words) return Prisma.sql`"Lead" lead`
  return Prisma.sql`(
    SELECT DISTINCT "leadId" FROM (
      SELECT sent."leadId" FROM "Submission" sent WHERE ${matching(words)}
      ORDER BY sent."createdAt" + interval '0' DESC LIMIT ${SEARCH_LIMIT}
    ) newest
  ) found JOIN "Lead" lead ON lead."id" = found."leadId"`
}

function viewed(view: LeadView, actor: Actor, now: Date): Prisma.Sql[] {
  const open = [Prisma.sql`lead."closedAt" IS NULL`, Prisma.sql`lead."stage" <> 'QUARANTINED'`]
  switch (view) {
    case 'open':
      return open
    case 'mine':
      return [...open, Prisma.sql`lead."assigneeId" = ${actor.id}::uuid`]
    case 'unassigned':
      return [...open, Prisma.sql`lead."assigneeId" IS NULL`]
    case 'overdue':
      return [...open, Prisma.sql`lead."dueAt" <= ${now}`]
    case 'quarantine':
      return [Prisma.sql`lead."stage" = 'QUARANTINED'`]
    case 'all':
      return []
  }
}

/** Trigram indexes find these; one or two letters are looked for where a name begins. */
function matching(words: string): Prisma.Sql {
  const like = words.replaceAll(/[\\%_]/g, '\\$&')
  const inside = `%${like}%`
  const digits = words.replaceAll(/\D/g, '')
  const conditions =
    [...words].length < 3
      ? [Prisma.sql`sent."name" ILIKE ${`${like}%`}`]
      : [
          Prisma.sql`sent."name" ILIKE ${inside}`,
          Prisma.sql`sent."email" LIKE ${inside.toLowerCase()}`,
          Prisma.sql`sent."reference" LIKE ${inside.toUpperCase()}`,
          ...(digits.length >= 4 && !/\p{L}/u.test(words)
            ? [Prisma.sql`sent."phone" LIKE ${`%${digits.replace(/^0+/, '')}%`}`]
            : []),
        ]
  return Prisma.join(conditions, ' OR ')
}
