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
  /** From 1. */
  page: number
}

export const LEADS_PAGE_SIZE = 50

/** Cases that are counted at most. */
export const COUNT_LIMIT = 10_000
