import { z } from 'zod'

/** How long a preview link can be valid, in minutes; the first one is the default. */
export const SHARE_MINUTES = [15, 60, 24 * 60, 7 * 24 * 60] as const

export const shareInput = z.strictObject({
  contentId: z.uuid(),
  minutes: z.literal(SHARE_MINUTES, 'Choose how long the link is valid.'),
})

export type ShareInput = z.infer<typeof shareInput>

export const revokeShareInput = z.strictObject({ linkId: z.uuid() })

/** A valid preview link, as staff see it. */
export type ShareLinkView = {
  id: string
  /** Number of the revision that it shows. */
  number: number
  expiresAt: Date
  /** Null: the system, or a user who was deleted. */
  by: string | null
}

export const sharedPath = (token: string): string => `/preview/shared/${token}`
