import { z } from 'zod'

const ROWS_PER_PAGE = 50

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
  pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)),
})

export const sliceOf = (page: number) => ({ skip: (page - 1) * ROWS_PER_PAGE, take: ROWS_PER_PAGE })
