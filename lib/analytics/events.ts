import { z } from 'zod'

/** Body of the beacon of a page; it holds no data about the reader. */
export const viewEvent = z.strictObject({
  type: z.literal('view'),
  contentId: z.uuid(),
  referrer: z.string().max(2000),
  query: z.string().max(2000),
})

const ROBOT =
  /bot\b|crawl|spider|slurp|headless|lighthouse|preview|facebookexternalhit|monitor|curl|wget|python|node-fetch|okhttp|^$/i

/** Whether a user agent names itself as a robot; an empty one counts as a robot. */
export const isRobot = (userAgent: string): boolean => ROBOT.test(userAgent)
