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

/** Cases in memory at once; each is some 2 KB. */
const EXPORT_BATCH_SIZE = 500

/** How many cases an export by this filter holds. */
export async function countExport(actor: Actor, filter: Filter, now = new Date()): Promise<number> {
  if (!can(actor, 'lead:export')) return 0
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${filterSource(filter)}
    JOIN "Person" person ON person."id" = lead."personId" WHERE ${exported(actor, filter, now)}`
  return row?.total ?? 0
}

/**
 * All cases of a filter as CSV, a piece at a time, each made when the one before it has been taken.
 * That it began, by whom and why, is stored before the first byte; how many rows went out, and
 * whether that was all, at the end, also if the taker goes away.
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
  const subject = { kind: 'LEAD', id: null }
  // The words that were looked for may be a name: that there were some is enough.
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
  return pieces(actor, filter, now, finish)
}

async function* pieces(
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
 * By id, which never changes and grows with time: people who work meanwhile neither double a case
 * nor hide one, and no transaction stays open for as long as somebody downloads.
 */
async function* batches(actor: Actor, filter: Filter, now: Date) {
  const where = exported(actor, filter, now)
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

/** Whoever was sealed since the ids were read is left out here. */
async function readBatch(ids: string[]): Promise<(string | number)[][]> {
  const leads = await db.lead.findMany({
    where: { id: { in: ids }, person: { state: { in: ['ACTIVE', 'MERGED'] } } },
    select: exportFields,
    orderBy: { id: 'asc' },
  })
  const standing = await activeConsentsByPerson(
    db,
    leads.map((it) => it.personId),
  )
  const purposes = (id: string) => standing.get(id)?.map((it) => it.purpose) ?? []
  return leads.map((it) => exportRow(it, purposes(it.personId)))
}

/** What looks like spam is no request until somebody has said so: it is there only when asked for. */
function exported(actor: Actor, filter: Filter, now: Date): Prisma.Sql {
  const asked = filter.view === 'quarantine' || filter.stage === 'QUARANTINED'
  return Prisma.join(
    [
      ...filterConditions(actor, filter, now),
      ...(asked ? [] : [Prisma.sql`lead."stage" <> 'QUARANTINED'`]),
    ],
    ' AND ',
  )
}
