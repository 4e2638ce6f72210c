import { z } from 'zod'
import { LEAD_STAGES } from './lead.ts'

const id = z.uuid()

export const leadMove = z.strictObject({ id, stage: z.enum(LEAD_STAGES) })

export const leadAssignment = z.strictObject({ id, assigneeId: z.uuid().nullable() })

export const leadNote = z.strictObject({
  id,
  note: z
    .string()
    .trim()
    .min(1, 'Write what happened.')
    .max(4000, 'A note has 4,000 characters at most.'),
})
