import { pino } from 'pino'
import { errorReport } from './error-report.ts'

/** Writes JSON lines to standard output; errors are reduced so that they contain no personal data. */
export const log = pino({
  level: process.env.LECTERN_DEBUG === '1' ? 'debug' : 'info',
  base: null,
  serializers: { err: (error: unknown) => errorReport(error) },
})
