import type { Tx } from '#lib/database/db.ts'

/** What a subscription has been told about a person, under all ids that the person ever had there. */
type Told = { personIds: string[]; references: string[] }

/**
 * Ids of persons and references of requests in deliveries that were sent, also of records that were
 * merged into this person since.
 *
 * @param subscriptionId null: any subscription
 */
export async function findTold(
  tx: Tx,
  personId: string,
  subscriptionId: string | null,
): Promise<Told> {
  const merged = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE merged AS (
      SELECT "id" FROM "Person" WHERE "id" = ${personId}::uuid
      UNION SELECT person."id" FROM "Person" person JOIN merged ON person."mergedIntoId" = merged."id"
    ) SELECT "id" FROM merged`
  const persons = merged.map((it) => it.id)
  const events = await tx.outboxEvent.findMany({
    where: {
      personId: { in: persons },
      deliveries: {
        some: {
          attempts: { gt: 0 },
          subscription: { channel: 'WEBHOOK' },
          ...(subscriptionId ? { subscriptionId } : {}),
        },
      },
    },
    select: { personId: true, data: true },
  })
  const named = (name: 'submissionId' | 'leadId') => [
    ...new Set(
      events.flatMap(({ data }) => {
        const id = (data as Record<string, unknown>)[name]
        return typeof id === 'string' ? [id] : []
      }),
    ),
  ]
  const rows = await tx.submission.findMany({
    where: {
      personId: { in: persons },
      OR: [{ id: { in: named('submissionId') } }, { leadId: { in: named('leadId') } }],
    },
    select: { reference: true },
    orderBy: { createdAt: 'asc' },
  })
  const told = events.flatMap((it) => it.personId ?? [])
  return {
    personIds: [...new Set([personId, ...told])],
    references: rows.map((it) => it.reference),
  }
}
