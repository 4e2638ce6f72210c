import type { Actor } from '#lib/auth/policy.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { LeadFilter, LeadView } from './lead-list.ts'

/** Conditions of the list of cases. Suppressed and erased persons are never found. */
export function filterConditions(
  actor: Actor,
  { view, q, stage }: Omit<LeadFilter, 'page'>,
  now: Date,
): Prisma.Sql[] {
  return [
    Prisma.sql`person."state" IN ('ACTIVE', 'MERGED')`,
    ...(stage ? [Prisma.sql`lead."stage" = ${stage}::"LeadStage"`] : []),
    ...(searchText(q) || stage ? [] : viewConditions(view, actor, now)),
  ]
}

export const searchText = (q: string | undefined) => q?.replaceAll(/\p{Cc}/gu, '').trim() || null

/** Maximum number of cases that a search finds. */
export const SEARCH_LIMIT = 1000

/**
 * The FROM clause of the list of cases. A search first finds the newest matching requests in a
 * query of its own. The `+ interval` keeps the planner from scanning all cases in index order.
 */
export function filterSource({ q }: Pick<LeadFilter, 'q'>): Prisma.Sql {
  const text = searchText(q)
  if (!text) return Prisma.sql`"Lead" lead`
  return Prisma.sql`(
    SELECT DISTINCT "leadId" FROM (
      SELECT sent."leadId" FROM "Submission" sent WHERE ${matching(text)}
      ORDER BY sent."createdAt" + interval '0' DESC LIMIT ${SEARCH_LIMIT}
    ) newest
  ) found JOIN "Lead" lead ON lead."id" = found."leadId"`
}

function viewConditions(view: LeadView, actor: Actor, now: Date): Prisma.Sql[] {
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

/** Trigram indexes serve these conditions; one or two letters match the beginning of a name. */
function matching(text: string): Prisma.Sql {
  const like = text.replaceAll(/[\\%_]/g, '\\$&')
  const inside = `%${like}%`
  const digits = text.replaceAll(/\D/g, '')
  const conditions =
    [...text].length < 3
      ? [Prisma.sql`sent."name" ILIKE ${`${like}%`}`]
      : [
          Prisma.sql`sent."name" ILIKE ${inside}`,
          Prisma.sql`sent."email" LIKE ${inside.toLowerCase()}`,
          Prisma.sql`sent."reference" LIKE ${inside.toUpperCase()}`,
          ...(digits.length >= 4 && !/\p{L}/u.test(text)
            ? [Prisma.sql`sent."phone" LIKE ${`%${digits.replace(/^0+/, '')}%`}`]
            : []),
        ]
  return Prisma.join(conditions, ' OR ')
}
