import { z } from 'zod'
import type { RevisionCause } from '../core/revisions.ts'

/** A version of a content: a revision by its number, the published one, or the working copy. */
export type Place = number | 'public' | 'draft'

const place = z
  .union([z.coerce.number().int().min(1).max(1_000_000), z.enum(['public', 'draft'])])
  .optional()
  .catch(undefined)

const HISTORY_VIEWS = ['inline', 'side'] as const

/** Query parameters of the history; an invalid one counts as not given. */
export const historyQuery = z.object({
  /** The older side; left out: the one before the newer. */
  from: place,
  /** The newer side; left out: the newest there is. */
  to: place,
  view: z.enum(HISTORY_VIEWS).catch('inline').default('inline'),
  /** List only revisions older than this one. */
  before: z.coerce.number().int().min(2).max(1_000_000).optional().catch(undefined),
})

export type HistoryQuery = z.infer<typeof historyQuery>

export type RevisionSummary = {
  id: string
  number: number
  cause: RevisionCause
  createdAt: Date
  /** Null: the system. */
  editor: string | null
  note: string | null
  isPublic: boolean
}

export const causeLabel: Record<RevisionCause, string> = {
  SAVE: 'Saved',
  PUBLISH: 'Published',
  RESTORE: 'Restored',
  IMPORT: 'Imported',
}
