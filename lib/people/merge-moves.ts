import { z } from 'zod'
import { LEAD_STAGES } from '#lib/leads/lead.ts'

const ids = z.array(z.uuid())
const stage = z.enum(LEAD_STAGES)

/**
 * What a merge has changed, so that it can be undone (`PersonMerge.moved`): ids of the rows that
 * moved, by table.
 */
const mergeMoves = z.object({
  submissions: ids,
  leads: ids,
  identifiers: ids,
  consents: ids,
  bookings: ids,
  /**
   * Open cases closed because the other record had one of the same interest; their requests moved
   * there.
   */
  absorbed: z.array(z.object({ leadId: z.uuid(), intoId: z.uuid(), stage, submissions: ids })),
  /**
   * What was closed because one of the two persons had stopped contact; null or missing: neither
   * had.
   */
  stopped: z
    .object({
      /** The record that stays had stopped contact itself. */
      asked: z.boolean(),
      /** Suppressions of identifiers that only the other record had. */
      suppressions: ids.default([]),
      leads: z.array(z.object({ leadId: z.uuid(), stage, submissionId: z.uuid().nullable() })),
    })
    .nullish(),
})

export type MergeMoves = z.output<typeof mergeMoves>
export type MergedStop = NonNullable<MergeMoves['stopped']>

/** @throws ZodError for a row that no version has written */
export const readMergeMoves = (stored: unknown): MergeMoves => mergeMoves.parse(stored)
