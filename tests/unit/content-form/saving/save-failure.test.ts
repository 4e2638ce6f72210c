import { expect, it } from 'vitest'
import { isSaveProblem } from '#components/content-form/saving/save-failure.ts'
import type { ActionFailure } from '#lib/auth/staff-action.ts'

it.each<[boolean, Partial<ActionFailure>]>([
  [true, { code: 'conflict', data: { lockVersion: 3, stored: { title: 'Theirs' } } }],
  [true, { code: 'unauthenticated' }],
  [true, { code: 'forbidden', data: { signedInAs: { id: 'b', name: 'Ben', email: '' } } }],
  // What is trashed is still in use; the slug is taken; the user may not publish.
  [false, { code: 'conflict', data: { users: [] } }],
  [false, { code: 'conflict', fields: { slug: ['The address is taken.'] } }],
  [false, { code: 'forbidden' }],
])('Whether changes are unsaved is %j after the failure %j', (expected, failure) => {
  expect(isSaveProblem({ ok: false, code: 'internal', message: '', ...failure })).toBe(expected)
})
