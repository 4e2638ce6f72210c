import { z } from 'zod'
import { CONSENT_PURPOSES } from './consent.ts'

export const noticeInput = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  version: z.string().trim().min(1).max(40),
  locale: z.literal('en'),
  required: z.boolean(),
  text: z.string().trim().min(1).max(2000),
})

export type NoticeInput = z.infer<typeof noticeInput>
