import type { ContactPreference } from '#lib/leads/contact-preference/contact-preference.ts'
import type { LeadStage } from '#lib/leads/lead.ts'
import { labelsOfFlags } from '#lib/requests/spam.ts'
import { shortContactPreference, stageText, subjectOf } from './lead-labels.ts'
import type { TableRow } from './lead-table.tsx'

type Row = ContactPreference & {
  id: string
  stage: LeadStage
  outcome: string | null
  attempts: number
  maxAttempts: number
  dueAt: Date | null
  lastRequestedAt: Date
  course: { title: string } | null
  topic: { name: string } | null
  assignee: { name: string } | null
  submissions: { name: string; reference: string; flags: string[] }[]
}

export function tableRow(row: Row, now: Date): TableRow {
  const [last] = row.submissions
  return {
    id: row.id,
    name: last?.name ?? 'Erased person',
    reference: last?.reference ?? '',
    flags: row.stage === 'QUARANTINED' ? labelsOfFlags(last?.flags ?? []) : [],
    stage: row.stage,
    stageText: stageText(row),
    about: subjectOf(row),
    preference: shortContactPreference(row),
    attempts: `${row.attempts}/${row.maxAttempts}`,
    dueAt: row.dueAt,
    overdue: row.dueAt !== null && row.dueAt < now,
    assignee: row.assignee?.name ?? null,
    lastRequestedAt: row.lastRequestedAt,
  }
}
