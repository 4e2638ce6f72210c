import { z } from 'zod'

/**
 * The queue that wakes the delivery job. What is due is read from the tables, so the payload of any
 * version is ignored.
 */
export const deliverQueue = { name: 'deliver-events', data: z.looseObject({}) }
