import { describe, expect, it } from 'vitest'
import { AppError, isDatabaseAway, isPassing, toAppError } from '#lib/errors/errors.ts'

const withCode = (code: string, extra = {}) => Object.assign(new Error('x'), { code, ...extra })

describe('AppError', () => {
  it('an AppError has a status and a default message, unless a message is given', () => {
    const plain = new AppError('not-found')
    expect([plain.status, plain.message]).toEqual([404, 'We could not find what you asked for.'])
    expect(new AppError('conflict', { message: 'Taken by “Rust”.' }).message).toBe(
      'Taken by “Rust”.',
    )
  })

  it('the message of an unexpected error does not reveal its cause', () => {
    const unexpected = toAppError(new Error('SELECT secret FROM person'))
    expect(unexpected.code).toBe('internal')
    expect(unexpected.message).not.toContain('SELECT')
  })

  it('an expected error is returned unchanged', () => {
    const gone = new AppError('gone')
    expect(toAppError(gone)).toBe(gone)
  })
})

describe('isDatabaseAway', () => {
  it.each([
    ['refuses connections', withCode('ECONNREFUSED')],
    ['has no socket', withCode('ENOENT', { syscall: 'connect' })],
    ['shuts down', withCode('57P01')],
    ['has no room on its disk', withCode('53100')],
    ['breaks the connection', withCode('08006')],
    ['has no free connection', withCode('P2037')],
    ['is wrapped by a cause', new Error('x', { cause: withCode('57P03') })],
    [
      'is wrapped by Prisma',
      withCode('P2010', {
        meta: {
          driverAdapterError: withCode('x', { cause: { kind: 'postgres', originalCode: '57P01' } }),
        },
      }),
    ],
    ['hangs up without a code', new Error('Connection terminated unexpectedly')],
    ['has no free connection in time', new Error('timeout exceeded when trying to connect')],
    ['answers on no address of its name', new AggregateError([withCode('ECONNREFUSED')])],
  ])('an unreachable database is recognised when it %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true)
    expect(toAppError(error).code).toBe('unavailable')
  })

  it.each([
    ['a unique violation', withCode('P2002')],
    ['a missing file', withCode('ENOENT', { syscall: 'open' })],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['nothing', null],
  ])('an unreachable database is not confused with %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(false)
  })
})

describe('isPassing', () => {
  it.each([
    ['a deadlock reported by Prisma', withCode('P2034')],
    ['a lock timeout', new Error('x', { cause: withCode('55P03') })],
    ['a database that is away', withCode('ECONNREFUSED')],
  ])('a retry may succeed after %s', (_, error) => {
    expect(isPassing(error)).toBe(true)
  })

  it('a retry is not useful after a conflict or a unique violation', () => {
    expect([new AppError('conflict'), withCode('P2002')].map(isPassing)).toEqual([false, false])
  })
})
