import { z } from 'zod'

/** How long a link may hold, in minutes; the first one is what is offered. */
export const SHARE_MINUTES = [15, 60, 24 * 60, 7 * 24 * 60] as const

export const shareInput = z.strictObject({
  contentId: z.uuid(),
  minutes: z.literal(SHARE_MINUTES, 'Choose how long the link holds.'),
})

export type ShareInput = z.infer<typeof shareInput>

export const revokeShareInput = z.strictObject({ linkId: z.uuid() })

export type RevokeShareInput = z.infer<typeof revokeShareInput>

/** A link that still opens something, as staff see it. */
export type ShareLinkView = {
  id: string
  /** The version that it shows. */
  number: number
  expiresAt: Date
  /** Null: the house, or somebody who is gone. */
  by: string | null
}

export const sharedPath = (token: string): string => `/preview/shared/${token}`
