import { z } from 'zod'

/**
 * Wakes the deliverer. What is due is never the queue's word, only the tables': so the payload of
 * every version, past or future, is read as nothing.
 */
export const deliverQueue = { name: 'deliver-events', data: z.looseObject({}) }
