import { pino } from 'pino'

/** Lines of JSON on standard output; no personal data in them. */
export const log = pino({ level: process.env.LECTERN_DEBUG === '1' ? 'debug' : 'info', base: null })
