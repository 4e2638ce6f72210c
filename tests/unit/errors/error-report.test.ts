import { expect, it } from 'vitest'
import { z } from 'zod'
import { errorInShort, errorReport } from '#lib/errors/error-report.ts'
import { AppError } from '#lib/errors/errors.ts'

const CANARY = 'Zyxcanary Person'

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

const database = Object.assign(new Error(`invalid input syntax for type uuid: "${CANARY}"`), {
  name: 'error',
  severity: 'ERROR',
  code: '23514',
  detail: `Failing row contains (${CANARY}).`,
  table: 'Submission',
  constraint: 'Submission_name_check',
})

const errors: Record<string, unknown> = {
  'a constraint': database,
  'Prisma with the driver’s error inside': Object.assign(
    new Error(`Invalid \`create()\` invocation: {name: ${CANARY}}`),
    {
      name: 'PrismaClientKnownRequestError',
      code: 'P2010',
      clientVersion: '7',
      meta: { modelName: 'Submission', driverAdapterError: database },
    },
  ),
  'text that is no JSON': thrownBy(() => JSON.parse(`{"name": ${CANARY}}`)),
  'an input': thrownBy(() =>
    z.object({ name: z.enum(['a'], { error: (it) => `${it.input}?` }) }).parse({ name: CANARY }),
  ),
  'an address': thrownBy(() => new URL(CANARY)),
  'a refusal of ours': new AppError('validation', { message: `There is no course “${CANARY}”.` }),
  'several at once': new AggregateError([database], `"${CANARY}" failed twice`),
  'a cause': new Error('it failed', { cause: new SyntaxError(CANARY) }),
  'what is no error': CANARY,
}

it.each(Object.entries(errors))('the log entry of %s contains no personal data', (_, error) => {
  const text = JSON.stringify(errorReport(error)) + errorInShort(error)
  expect(text).not.toContain('Zyxcanary')
})

it('a message is logged without e-mail addresses and phone numbers', () => {
  const error = new Error('no mail to asha@example.in or +91 98765-43210, port 5432')
  expect(errorReport(error)).toMatchObject({ message: 'no mail to … or …, port 5432' })
})

it('the report of an error contains what is needed to find its cause', () => {
  expect(errorReport(database)).toMatchObject({
    code: '23514',
    concerns: 'Submission Submission_name_check',
  })
  const missing = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  expect(errorInShort(missing)).toBe('Error ECONNREFUSED connect ECONNREFUSED')
  expect(errorReport(missing).at?.[0]).toContain('error-report.test.ts')
})
