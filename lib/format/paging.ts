import { z } from 'zod'

const PAGE_ROWS = 50

/**
 * Page number and search text of a list, from its query parameters; an invalid value counts as not
 * given.
 */
export const paging = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export type Paged<Row> = { rows: Row[]; total: number; pages: number }

export const paged = <Row>(rows: Row[], total: number): Paged<Row> => ({
  rows,
  total,
  pages: Math.max(1, Math.ceil(total / PAGE_ROWS)),
})

export const sliceOf = (page: number) => ({ skip: (page - 1) * PAGE_ROWS, take: PAGE_ROWS })
