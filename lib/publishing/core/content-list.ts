import { z } from 'zod'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { ReleaseAction } from './release.ts'

export const LIST_STATES = ['draft', 'published', 'pending', 'scheduled', 'bin'] as const

const LIST_SORTS = ['changed', 'published', 'title'] as const

export type ListState = (typeof LIST_STATES)[number]
export type ListSort = (typeof LIST_SORTS)[number]

const textParam = z.string().trim().max(200).optional().catch(undefined)
const id = z.uuid().optional().catch(undefined)

/** Query parameters of a list; an invalid one counts as not given. */
export const listFilter = z.object({
  q: textParam,
  state: z.enum(LIST_STATES).optional().catch(undefined),
  topic: id,
  author: id,
  mine: z.literal('1').optional().catch(undefined),
  sort: z.enum(LIST_SORTS).catch('changed').default('changed'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export type ListFilter = z.infer<typeof listFilter>

export const ROWS_PER_PAGE = 50

export type ContentState = 'draft' | 'published' | 'pending' | 'bin'

export type ContentRow = {
  id: string
  kind: ContentKindName
  title: string
  state: ContentState
  updatedAt: Date
  publishedAt: Date | null
  owner: string | null
  topics: string[]
  /** Titles of the promo of a placement, or of the shared promos in a text. */
  promos: string[]
  /** Scheduled publication or unpublication; null: none. */
  plan: { action: ReleaseAction; dueAt: Date } | null
}

/** Select of what every list shows of a content. */
export const listedFields = {
  id: true,
  kind: true,
  workingTitle: true,
  state: true,
  hasPendingChanges: true,
  deletedAt: true,
} as const

type Stated = { state: string; hasPendingChanges: boolean; deletedAt: Date | null }

/** The state of a content as lists and badges show it. */
export function stateOf({ state, hasPendingChanges, deletedAt }: Stated): ContentState {
  if (deletedAt) return 'bin'
  if (state !== 'PUBLISHED') return 'draft'
  return hasPendingChanges ? 'pending' : 'published'
}

export const stateLabel: Record<ContentState, string> = {
  draft: 'Draft',
  published: 'Published',
  pending: 'Unpublished changes',
  bin: 'Trash',
}

/** A filter, not a state: drafts and published contents can both be scheduled. */
export const listStateLabel: Record<ListState, string> = { ...stateLabel, scheduled: 'Scheduled' }
