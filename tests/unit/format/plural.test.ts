import { expect, it } from 'vitest'
import { plural } from '#lib/format/plural.ts'

it('A count of one takes the singular, any other the plural, with digits grouped as in India', () => {
  const forms = { one: '# article', other: '# articles' }
  expect([0, 1, 2, 123_456].map((it) => plural(it, forms))).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '1,23,456 articles',
  ])
})
