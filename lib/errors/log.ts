import { pino } from 'pino'
import { errorReport } from './error-report.ts'

/** Lines of JSON on standard output; no personal data in them, whatever an error quotes. */
export const log = pino({
  level: process.env.LECTERN_DEBUG === '1' ? 'debug' : 'info',
  base: null,
  serializers: { err: (error: unknown) => errorReport(error) },
})
