import { expect, it } from 'vitest'
import { statementNames } from '#lib/database/statement-names.ts'

it('a statement has one name of its own, and only so many are named', () => {
  const nameOf = statementNames(2)
  const first = nameOf({ sql: 'SELECT 1' })
  expect(first).not.toBe('')
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(first)
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first)
  expect(nameOf({ sql: 'SELECT 3' })).toBe('')
})
