import type { Tx } from '#lib/database/db.ts'
import type { PersonalTable } from './personal-data.ts'

/** Ids of a person, of the records merged into it, and of what belongs to them. */
export type PersonScope = {
  persons: string[]
  leads: string[]
  deliveries: string[]
  addresses: string[]
}

/** The methods that all of Prisma's models share, for work by the register. */
export type TableRows = {
  findMany(args: { where: object; select: object }): Promise<Record<string, unknown>[]>
  updateMany(args: { where: object; data: object }): Promise<{ count: number }>
  deleteMany(args: { where: object }): Promise<{ count: number }>
}

type TableScope = { rows: (tx: Tx) => unknown; where: (scope: PersonScope) => object } | null

const ofPerson = ({ persons }: PersonScope) => ({ personId: { in: persons } })
const ofLead = ({ leads }: PersonScope) => ({ leadId: { in: leads } })

/** The rows of a person in every table of the register; null: its rows belong to no visitor. */
const tableScopes: Readonly<Record<PersonalTable, TableScope>> = {
  Person: { rows: (tx) => tx.person, where: ({ persons }) => ({ id: { in: persons } }) },
  PersonIdentifier: { rows: (tx) => tx.personIdentifier, where: ofPerson },
  AccessCode: {
    rows: (tx) => tx.accessCode,
    where: (scope) => ({ identifier: ofPerson(scope) }),
  },
  PersonMerge: {
    rows: (tx) => tx.personMerge,
    where: ({ persons }) => ({ OR: [{ fromId: { in: persons } }, { intoId: { in: persons } }] }),
  },
  ConsentEvent: { rows: (tx) => tx.consentEvent, where: ofPerson },
  ErasureProof: null,
  SuppressedIdentifier: null,
  Submission: { rows: (tx) => tx.submission, where: ofPerson },
  Lead: { rows: (tx) => tx.lead, where: ofPerson },
  InboundOutcome: { rows: (tx) => tx.inboundOutcome, where: ofLead },
  LeadEvent: { rows: (tx) => tx.leadEvent, where: ofLead },
  ContactAttempt: { rows: (tx) => tx.contactAttempt, where: ofLead },
  Booking: { rows: (tx) => tx.booking, where: ofPerson },
  MailMessage: {
    rows: (tx) => tx.mailMessage,
    where: ({ persons, deliveries, addresses }) => ({
      OR: [
        { personId: { in: persons } },
        { deliveryId: { in: deliveries } },
        { toAddress: { in: addresses } },
      ],
    }),
  },
  DeliveryAttempt: {
    rows: (tx) => tx.deliveryAttempt,
    where: ({ deliveries }) => ({ deliveryId: { in: deliveries } }),
  },
  User: null,
  UserSession: null,
  PasswordLink: null,
  Author: null,
  AuditEvent: null,
  RateLimit: null,
}

export const PERSONAL_TABLES = Object.keys(tableScopes) as PersonalTable[]

/** The rows of a person in one table; null: its rows belong to no visitor. */
export function personalRows(
  tx: Tx,
  table: PersonalTable,
  scope: PersonScope,
): { rows: TableRows; where: object } | null {
  const tableScope = tableScopes[table]
  return tableScope && { rows: tableScope.rows(tx) as TableRows, where: tableScope.where(scope) }
}

/** @param personId of the record into which the others were merged */
export async function findPersonScope(tx: Tx, personId: string): Promise<PersonScope> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE merged AS (
      SELECT "id" FROM "Person" WHERE "id" = ${personId}::uuid
      UNION SELECT person."id" FROM "Person" person JOIN merged ON person."mergedIntoId" = merged."id"
    ) SELECT "id" FROM merged`
  const persons = found.map((it) => it.id)
  const own = { where: { personId: { in: persons } }, select: { id: true } }
  const leads = await tx.lead.findMany(own)
  const deliveries = await tx.delivery.findMany(own)
  const mails = await tx.personIdentifier.findMany({
    where: { personId: { in: persons }, kind: 'EMAIL' },
    select: { value: true },
  })
  const ids = (rows: { id: string }[]) => rows.map((it) => it.id)
  return {
    persons,
    leads: ids(leads),
    deliveries: ids(deliveries),
    addresses: mails.map((it) => it.value),
  }
}
