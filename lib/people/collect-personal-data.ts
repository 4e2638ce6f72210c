import { db } from '#lib/database/db.ts'
import { type HiddenData, shownRows } from './own-scope.ts'
import { columnsOf, type PersonalTable } from './personal-data.ts'
import {
  findPersonScope,
  PERSONAL_TABLES,
  type PersonScope,
  personalRows,
} from './personal-rows.ts'

/** One stored value: its column, what it means to the person, and the value itself. */
export type PersonalValue = { key: string; what: string; value: unknown }

/** The rows of one table. */
export type PersonalDataPart = { kind: PersonalTable; rows: PersonalValue[][] }

/** What makes the rows of a table readable and is not personal by itself. */
const CONTEXT: Partial<Record<PersonalTable, readonly { key: string; what: string }[]>> = {
  Submission: [
    { key: 'createdAt', what: 'when you sent it' },
    { key: 'reference', what: 'reference' },
  ],
  LeadEvent: [
    { key: 'at', what: 'when' },
    { key: 'kind', what: 'what happened' },
  ],
  MailMessage: [{ key: 'createdAt', what: 'when' }],
}

/**
 * Everything that is stored about these persons, by the register `personalData`.
 *
 * @param hidden what the reader of a mailbox must not see; left out for staff
 */
export async function collectPersonalData(
  personIds: readonly string[],
  hidden?: HiddenData,
): Promise<PersonalDataPart[]> {
  const parts = new Map<PersonalTable, PersonalDataPart>()
  for (const personId of personIds) {
    const scope = await findPersonScope(db, personId)
    for (const table of PERSONAL_TABLES) {
      const exported = columnsOf(table).filter(([, it]) => it.export)
      const found = personalRows(db, table, scope)
      if (!found || exported.length === 0) continue
      const shown = [
        ...(CONTEXT[table] ?? []),
        ...exported.map(([key, { what }]) => ({ key, what })),
      ]
      const select = Object.fromEntries(shown.map((it) => [it.key, true]))
      const where = hidden ? { AND: [found.where, shownRows(table, hidden)] } : found.where
      const rows = (await found.rows.findMany({ where, select })).filter((row) =>
        isTheirs(table, row, scope),
      )
      const part = parts.get(table) ?? { kind: table, rows: [] }
      part.rows.push(...rows.map((row) => shown.map((it) => ({ ...it, value: row[it.key] }))))
      parts.set(table, part)
    }
  }
  return [...parts.values()].filter((it) => it.rows.length > 0).map(inOrder)
}

/** Mail about a person that went to staff is not what was written to the person. */
const isTheirs = (table: PersonalTable, row: Record<string, unknown>, scope: PersonScope) =>
  table !== 'MailMessage' || scope.addresses.includes(String(row.toAddress))

/** Oldest first, by the first date of a row. */
function inOrder(part: PersonalDataPart): PersonalDataPart {
  const at = (row: PersonalValue[]) => {
    const date = row.find(({ value }) => value instanceof Date)?.value
    return date instanceof Date ? date.getTime() : 0
  }
  return { ...part, rows: part.rows.toSorted((a, b) => at(a) - at(b)) }
}

type DataRecipient = { name: string; first: Date; last: Date }

/** The webhooks to which data of these persons was delivered. */
export async function findDataRecipients(personIds: readonly string[]): Promise<DataRecipient[]> {
  const rows = await db.$queryRaw<DataRecipient[]>`
    WITH RECURSIVE person AS (
      SELECT "id" FROM "Person" WHERE "id" = ANY(${[...personIds]}::uuid[])
      UNION SELECT merged."id" FROM "Person" merged JOIN person ON merged."mergedIntoId" = person."id"
    )
    SELECT subscription."name", min(delivery."doneAt") AS "first", max(delivery."doneAt") AS "last"
    FROM "Delivery" delivery
    JOIN person ON person."id" = delivery."personId"
    JOIN "Subscription" subscription ON subscription."id" = delivery."subscriptionId"
    WHERE subscription."channel" = 'WEBHOOK' AND delivery."state" = 'DELIVERED'
    GROUP BY subscription."id" ORDER BY 1`
  return rows
}

const titles: Readonly<Record<string, string>> = {
  Person: 'You',
  PersonIdentifier: 'Your addresses and numbers',
  ConsentEvent: 'What you agreed to',
  Submission: 'What you sent',
  Lead: 'Your cases',
  InboundOutcome: 'Reports from other systems',
  LeadEvent: 'Notes and steps',
  ContactAttempt: 'How we tried to reach you',
  Booking: 'Your appointments',
  MailMessage: 'What we wrote to you',
}

export const partTitle = (kind: string): string => titles[kind] ?? kind

/** The download: rows as objects by column, with what each column means, and who received the data. */
export function personalDataFile(
  parts: readonly PersonalDataPart[],
  recipients: readonly DataRecipient[],
) {
  const data = parts.map(({ kind, rows }) => ({
    kind,
    title: partTitle(kind),
    columns: Object.fromEntries((rows[0] ?? []).map((it) => [it.key, it.what])),
    rows: rows.map((row) => Object.fromEntries(row.map((it) => [it.key, it.value]))),
  }))
  const columns = { name: 'name', first: 'first delivery', last: 'last delivery' }
  return recipients.length === 0
    ? data
    : [...data, { kind: 'Recipients', title: 'Who received your data', columns, rows: recipients }]
}
