import { z } from 'zod'

/** What the beacon of a page sends. Nothing in it is about the reader. */
export const viewEvent = z.strictObject({
  type: z.literal('view'),
  contentId: z.uuid(),
  referrer: z.string().max(2000),
  query: z.string().max(2000),
})

const ROBOT =
  /bot\b|crawl|spider|slurp|headless|lighthouse|preview|facebookexternalhit|monitor|curl|wget|python|node-fetch|okhttp|^$/i

/** What says of itself that nobody reads there; an empty user agent is nobody either. */
export const isRobot = (userAgent: string): boolean => ROBOT.test(userAgent)
