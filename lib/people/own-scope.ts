import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { findPersonsOfMailbox } from './access.ts'
import { undoMerge } from './merging.ts'
import type { PersonalTable } from './personal-data.ts'

/** What a merge by staff added to a person under another mailbox that nobody has proved. */
export type HiddenData = {
  submissions: string[]
  leads: string[]
  /** Addresses and numbers. */
  values: string[]
  /** Names of what is not hidden. */
  shownNames: string[]
}

type OwnScope = { persons: string[]; hidden: HiddenData }

/** The persons of a proved mailbox, and what must not be shown to its reader. */
export async function findOwnScope(identifierId: string): Promise<OwnScope> {
  const persons = await findPersonsOfMailbox(identifierId)
  const [own, verified, rows] = await Promise.all([
    db.personIdentifier.findUnique({ where: { id: identifierId }, select: { value: true } }),
    db.personIdentifier.findMany({
      where: { personId: { in: persons }, kind: 'EMAIL', verifiedAt: { not: null } },
      select: { value: true },
    }),
    db.submission.findMany({
      where: { personId: { in: persons } },
      select: { id: true, leadId: true, name: true, email: true, phone: true },
    }),
  ])
  const proved = new Set([own?.value, ...verified.map((it) => it.value)])
  const isHidden = ({ email }: { email: string | null }) => email !== null && !proved.has(email)
  const [hidden, shown] = [rows.filter(isHidden), rows.filter((it) => !isHidden(it))]
  const shownLeads = new Set(shown.map((it) => it.leadId))
  const shownValues = new Set(shown.flatMap((it) => [it.email, it.phone]))
  const values = hidden.flatMap((it) => [it.email, it.phone])
  return {
    persons,
    hidden: {
      submissions: hidden.map((it) => it.id),
      leads: hidden.map((it) => it.leadId).filter((it) => !shownLeads.has(it)),
      values: values.filter((it) => it !== null && !shownValues.has(it)) as string[],
      shownNames: shown.map((it) => it.name),
    },
  }
}

/** Where clause of the rows of a table that the reader of the mailbox may see. */
export function shownRows(table: PersonalTable, hidden: HiddenData): object {
  if (hidden.submissions.length === 0) return {}
  const ofLead = { leadId: { notIn: hidden.leads } }
  const clauses: Partial<Record<PersonalTable, object>> = {
    Person: { name: { in: hidden.shownNames } },
    PersonIdentifier: { value: { notIn: hidden.values } },
    Submission: { id: { notIn: hidden.submissions } },
    ConsentEvent: {
      OR: [{ submissionId: null }, { submissionId: { notIn: hidden.submissions } }],
    },
    Lead: { id: { notIn: hidden.leads } },
    LeadEvent: ofLead,
    ContactAttempt: ofLead,
    InboundOutcome: ofLead,
    MailMessage: { toAddress: { notIn: hidden.values } },
  }
  return clauses[table] ?? {}
}

const MAX_UNDONE_MERGES = 20

/**
 * Before the reader of a mailbox stops contact or erases: merges with records of a mailbox that
 * nobody has proved are undone, so that nobody ends somebody else's requests.
 *
 * @returns the persons of the mailbox now
 */
export async function separateUnproved(identifierId: string): Promise<string[]> {
  for (let undone = 0; undone < MAX_UNDONE_MERGES; undone += 1) {
    const { persons, hidden } = await findOwnScope(identifierId)
    if (hidden.submissions.length === 0) return persons
    const merge = await db.personMerge.findFirst({
      where: { intoId: { in: persons }, undoneAt: null },
      select: { id: true },
      orderBy: { createdAt: 'desc' },
    })
    if (!merge) return persons
    await undoMerge(SYSTEM_ACTOR, merge)
  }
  return findPersonsOfMailbox(identifierId)
}
