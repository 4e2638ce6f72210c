import { z } from 'zod'

/** Of a proposal, or of a merge. */
export const mergeId = z.strictObject({ id: z.uuid() })
