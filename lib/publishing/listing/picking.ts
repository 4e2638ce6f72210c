import { z } from 'zod'
import { CONTENT_KINDS, type ContentKindName } from '#lib/content-kind.ts'
import type { ContentState } from '../core/content-list.ts'

/** A content as a picker shows it. */
export type Pick = {
  id: string
  kind: ContentKindName
  title: string
  state: ContentState
  /** Address of a small image; null for contents that are not images. */
  thumbnail: string | null
}

export const pickInput = z.strictObject({
  /** Null: of any kind. */
  kind: z.enum(CONTENT_KINDS).nullable(),
  q: z.string().trim().max(200),
})

export type PickInput = z.infer<typeof pickInput>
