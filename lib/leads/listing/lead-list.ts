import type { LeadStage } from '../lead.ts'

export const LEAD_VIEWS = ['open', 'mine', 'unassigned', 'overdue', 'quarantine', 'all'] as const

export type LeadView = (typeof LEAD_VIEWS)[number]

export const viewLabel: Record<LeadView, string> = {
  open: 'Open',
  mine: 'Mine',
  unassigned: 'Unassigned',
  overdue: 'Overdue',
  quarantine: 'Quarantine',
  all: 'All',
}

export type LeadFilter = {
  view: LeadView
  /** Searches name, e-mail, phone and reference, in every view. */
  q?: string | undefined
  stage?: LeadStage | undefined
  /** Starts at 1. */
  page: number
}

export const LEADS_PAGE_SIZE = 50

/** Maximum number that is counted; the list shows more as “+”. */
export const COUNT_LIMIT = 10_000
