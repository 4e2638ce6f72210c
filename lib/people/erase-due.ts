import { db, type Tx, transaction } from '#lib/database/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import { columnsOf, NO_JSON, OWN_ID, type PersonalTable } from './personal-data.ts'
import {
  findPersonScope,
  PERSONAL_TABLES,
  type PersonScope,
  personalRows,
  type TableRows,
} from './personal-rows.ts'

const ERASURE_BATCH_SIZE = 100

/**
 * Erases suppressed persons whose date has come and who have no legal hold, each in one transaction.
 *
 * @returns the number of erased persons
 */
export async function eraseDue(now = new Date(), signal?: AbortSignal): Promise<number> {
  const due = await db.person.findMany({
    where: { state: 'SUPPRESSED', eraseAfter: { lte: now }, legalHold: null },
    select: { id: true },
    orderBy: { eraseAfter: 'asc' },
    take: ERASURE_BATCH_SIZE,
  })
  let done = 0
  for (const { id } of due) {
    if (signal?.aborted) break
    if (await erase(id, now)) done += 1
  }
  return done
}

function erase(id: string, now: Date): Promise<boolean> {
  return transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`
      const still = await tx.person.count({
        where: { id, state: 'SUPPRESSED', eraseAfter: { lte: now }, legalHold: null },
      })
      if (still === 0) return false
      // Triggers keep submissions and consents immutable except while this is on.
      await tx.$executeRaw`SELECT set_config('lectern.erasure', 'on', true)`
      const scope = await findPersonScope(tx, id)
      await clearJobOutputs(tx, scope)
      for (const table of PERSONAL_TABLES) await eraseTable(tx, table, scope)
      await tx.person.updateMany({
        where: { id: { in: scope.persons } },
        data: { state: 'ERASED' },
      })
      return true
    },
    { timeout: 60_000 },
  )
}

async function eraseTable(tx: Tx, table: PersonalTable, scope: PersonScope): Promise<void> {
  const found = personalRows(tx, table, scope)
  if (!found) return
  const { rows, where } = found
  const columns = columnsOf(table)
  if (columns.some(([, it]) => it.erase === 'row')) {
    await rows.deleteMany({ where })
    return
  }
  const blank = columns.filter(([, it]) => it.erase === 'blank')
  if (blank.length === 0) return
  const sameValue = blank.filter(([, it]) => it.blank !== OWN_ID)
  const data = Object.fromEntries(
    sameValue.map(([name, it]) => [name, it.blank === NO_JSON ? Prisma.DbNull : it.blank]),
  )
  await rows.updateMany({ where, data })
  if (sameValue.length < blank.length) await blankWithOwnId(rows, where, blank)
}

async function blankWithOwnId(
  rows: TableRows,
  where: object,
  blank: [string, { blank: unknown }][],
): Promise<void> {
  const unique = blank.filter(([, it]) => it.blank === OWN_ID).map(([name]) => name)
  for (const { id } of await rows.findMany({ where, select: { id: true } })) {
    const data = Object.fromEntries(unique.map((name) => [name, `erased ${String(id)}`]))
    await rows.updateMany({ where: { id }, data })
  }
}

/** Jobs hold ids only, but the error of a failed job may quote personal data. */
async function clearJobOutputs(tx: Tx, { persons }: PersonScope): Promise<void> {
  const [queue] = await tx.$queryRaw<
    { exists: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`
  if (!queue?.exists) return
  const sent = await tx.submission.findMany({
    where: { personId: { in: persons } },
    select: { name: true, email: true, phone: true, message: true, amendedMessage: true },
  })
  const known = await tx.personIdentifier.findMany({
    where: { personId: { in: persons } },
    select: { value: true },
  })
  const values = [...sent.flatMap((it) => Object.values(it)), ...known.map((it) => it.value)]
  const searched = [...new Set(values.filter((it) => it !== null && it.length >= 4))]
  await tx.$executeRaw`
    UPDATE pgboss.job SET output = NULL
    WHERE output IS NOT NULL
      AND EXISTS (SELECT FROM unnest(${searched}::text[]) AS value WHERE position(value IN output::text) > 0)`
}
