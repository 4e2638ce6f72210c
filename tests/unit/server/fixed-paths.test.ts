import { expect, it } from 'vitest'
import { FIXED_PATHS } from '#lib/paths.ts'
import { routes } from '#lib/server/routes.ts'

it('The fixed paths are the paths of all public pages without a parameter', () => {
  const fixed = routes.filter((it) => it.kind === 'document' && !it.path.includes(':'))
  expect([...FIXED_PATHS].toSorted()).toEqual(fixed.map((it) => it.path).toSorted())
})
