import { activeConsentsByPerson } from '#lib/consent/active.ts'
import { db, transaction } from '#lib/database/db.ts'
import { log } from '#lib/errors/log.ts'
import { suppressStopped } from './suppression.ts'

const MIGRATION = '20261129105000_suppressed_identifiers'
const BATCH_SIZE = 500

/**
 * Suppresses the identifiers of persons who stopped all contact before identifiers were suppressed.
 * The HMAC needs our secret, so the migration cannot do it. Calling it again adds nothing.
 *
 * @returns the number of identifiers that were added
 */
export async function fillSuppressions(): Promise<number> {
  const [applied] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT "finished_at" AS at FROM "_prisma_migrations" WHERE "migration_name" = ${MIGRATION}`
  if (!applied?.at) return 0
  let added = 0
  let after: string | null = null
  for (;;) {
    const ids: string[] = (
      await db.person.findMany({
        where: {
          doNotContact: true,
          state: 'ACTIVE',
          createdAt: { lte: applied.at },
          ...(after === null ? {} : { id: { gt: after } }),
        },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: BATCH_SIZE,
      })
    ).map(({ id }) => id)
    const consents = await activeConsentsByPerson(db, ids)
    for (const id of ids) {
      // A request that waits for its confirmation has a consent; its person has stopped nothing.
      if ((consents.get(id) ?? []).length === 0) added += await fill(id, applied.at)
    }
    after = ids.at(-1) ?? null
    if (ids.length < BATCH_SIZE) break
  }
  if (added > 0) log.info({ added }, 'identifiers of persons who stopped contact are suppressed')
  return added
}

function fill(personId: string, before: Date): Promise<number> {
  return transaction(async (tx) => {
    const last = await tx.consentEvent.findFirst({
      where: { personId, action: 'WITHDRAWN' },
      select: { at: true },
      orderBy: { at: 'desc' },
    })
    const since = last?.at ?? before
    if (since > before) return 0
    const known = await tx.suppressedIdentifier.count({ where: { reason: 'STOPPED', since } })
    return known > 0 ? 0 : (await suppressStopped(tx, personId, since)).length
  })
}
