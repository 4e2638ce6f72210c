import { randomUUID } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { activeConsentsByPerson } from '#lib/consent/active.ts'
import { db, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { Prisma } from '#prisma/client/client.ts'
import { BOM, csvLines } from './csv.ts'
import type { ExportInput } from './export-input.ts'
import { EXPORT_COLUMNS, exportFields, exportRow } from './export-row.ts'
import { filterConditions, filterSource, searchText } from './list-filter.ts'

type Filter = Omit<ExportInput, 'reason'>

/** Cases in memory at once; each has about 2 KB. */
const EXPORT_BATCH_SIZE = 500

/** The number of cases that an export by this filter has. */
export async function countExport(actor: Actor, filter: Filter, now = new Date()): Promise<number> {
  if (!can(actor, 'lead:export')) return 0
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${filterSource(filter)}
    JOIN "Person" person ON person."id" = lead."personId" WHERE ${exportConditions(actor, filter, now)}`
  return row?.total ?? 0
}

/**
 * Exports all cases of a filter as CSV, one chunk at a time as the client reads. The start, with actor
 * and reason, is audited before the first byte; the number of rows and whether it was complete at the
 * end, also if the client disconnects.
 *
 * @throws AppError forbidden
 */
export async function exportLeads(
  actor: Actor,
  { reason, ...filter }: ExportInput,
  now = new Date(),
): Promise<AsyncGenerator<string>> {
  if (!can(actor, 'lead:export')) throw new AppError('forbidden')
  const id = randomUUID()
  const subject = { kind: 'LEAD', id: null } as const
  // The search text may be a name, so the audit only says that there was one.
  const data = {
    export: id,
    view: filter.view,
    stage: filter.stage ?? null,
    searched: searchText(filter.q) !== null,
  }
  await transaction((tx) => recordAudit(tx, actor, 'lead.export', subject, { reason, data }))
  const finish = (rows: number, complete: boolean) =>
    transaction((tx) =>
      recordAudit(tx, actor, 'lead.exported', subject, { data: { export: id, rows, complete } }),
    )
  return chunks(actor, filter, now, finish)
}

async function* chunks(
  actor: Actor,
  filter: Filter,
  now: Date,
  finish: (rows: number, complete: boolean) => Promise<void>,
): AsyncGenerator<string> {
  let rows = 0
  let complete = false
  try {
    yield BOM + csvLines([EXPORT_COLUMNS])
    for await (const leads of batches(actor, filter, now)) {
      rows += leads.length
      yield csvLines(leads)
    }
    complete = true
  } finally {
    await finish(rows, complete)
  }
}

/**
 * Pages by id, which never changes and grows with time: changes meanwhile neither repeat a case nor
 * skip one, and no transaction stays open during the download.
 */
async function* batches(actor: Actor, filter: Filter, now: Date) {
  const where = exportConditions(actor, filter, now)
  for (let after: string | null = null; ; ) {
    const next: { id: string }[] = await db.$queryRaw`
      SELECT lead."id" FROM ${filterSource(filter)}
      JOIN "Person" person ON person."id" = lead."personId"
      WHERE ${where} AND (${after}::uuid IS NULL OR lead."id" > ${after}::uuid)
      ORDER BY lead."id" LIMIT ${EXPORT_BATCH_SIZE}`
    const ids = next.map((it) => it.id)
    if (ids.length > 0) yield await readBatch(ids)
    after = ids.at(-1) ?? null
    if (ids.length < EXPORT_BATCH_SIZE) return
  }
}

/** Persons who were suppressed since the ids were read are left out here. */
async function readBatch(ids: string[]): Promise<(string | number)[][]> {
  const leads = await db.lead.findMany({
    where: { id: { in: ids }, person: { state: { in: ['ACTIVE', 'MERGED'] } } },
    select: exportFields,
    orderBy: { id: 'asc' },
  })
  const active = await activeConsentsByPerson(
    db,
    leads.map((it) => it.personId),
  )
  const purposes = (id: string) => active.get(id)?.map((it) => it.purpose) ?? []
  return leads.map((it) => exportRow(it, purposes(it.personId)))
}

/** Conditions of the export: quarantined cases only where the filter asks for them. */
function exportConditions(actor: Actor, filter: Filter, now: Date): Prisma.Sql {
  const withQuarantined = filter.view === 'quarantine' || filter.stage === 'QUARANTINED'
  return Prisma.join(
    [
      ...filterConditions(actor, filter, now),
      ...(withQuarantined ? [] : [Prisma.sql`lead."stage" <> 'QUARANTINED'`]),
    ],
    ' AND ',
  )
}
