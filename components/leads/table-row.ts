import type { ContactPromise } from '#lib/leads/contact-preference/promise.ts'
import type { LeadStage } from '#lib/leads/lead.ts'
import { labelsOfFlags } from '#lib/requests/spam.ts'
import type { TableRow } from './lead-table.tsx'
import { aboutOf, promiseInShort, stageInWords } from './lead-words.ts'

type Row = ContactPromise & {
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
    name: last?.name ?? 'Nobody any more',
    reference: last?.reference ?? '',
    signs: row.stage === 'QUARANTINED' ? labelsOfFlags(last?.flags ?? []) : [],
    stage: row.stage,
    stageWords: stageInWords(row),
    about: aboutOf(row),
    promise: promiseInShort(row),
    tries: `${row.attempts}/${row.maxAttempts}`,
    dueAt: row.dueAt,
    overdue: row.dueAt !== null && row.dueAt < now,
    assignee: row.assignee?.name ?? null,
    lastRequestedAt: row.lastRequestedAt,
  }
}
