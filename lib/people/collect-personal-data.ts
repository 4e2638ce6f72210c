import { db } from '#lib/database/db.ts'
import { columnsOf } from './personal-data.ts'
import { findPersonScope, PERSONAL_TABLES, personalRows } from './personal-rows.ts'

/** The rows of one table, each value with its description. */
export type PersonalDataPart = { kind: string; rows: { what: string; value: unknown }[][] }

/** Everything that is stored about these persons, by the register `personalData`. */
export async function collectPersonalData(
  personIds: readonly string[],
): Promise<PersonalDataPart[]> {
  const parts = new Map<string, PersonalDataPart>()
  for (const personId of personIds) {
    const scope = await findPersonScope(db, personId)
    for (const table of PERSONAL_TABLES) {
      const shown = columnsOf(table).filter(([, it]) => it.export)
      const found = personalRows(db, table, scope)
      if (!found || shown.length === 0) continue
      const select = Object.fromEntries(shown.map(([name]) => [name, true]))
      const rows = await found.rows.findMany({ where: found.where, select })
      const part = parts.get(table) ?? { kind: table, rows: [] }
      part.rows.push(
        ...rows.map((row) => shown.map(([name, it]) => ({ what: it.what, value: row[name] }))),
      )
      parts.set(table, part)
    }
  }
  return [...parts.values()].filter((it) => it.rows.length > 0)
}

const titles: Readonly<Record<string, string>> = {
  Person: 'You',
  PersonIdentifier: 'Your addresses and numbers',
  ConsentEvent: 'What you agreed to',
  Submission: 'What you sent',
  Lead: 'Your cases',
  InboundOutcome: 'Reports of other systems',
  LeadEvent: 'Notes and steps',
  ContactAttempt: 'How we tried to reach you',
  Booking: 'Your appointments',
  MailMessage: 'What we wrote to you',
}

export const partTitle = (kind: string): string => titles[kind] ?? kind
