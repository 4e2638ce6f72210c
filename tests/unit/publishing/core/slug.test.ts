import { describe, expect, it } from 'vitest'
import { slugify, slugSchema } from '#lib/publishing/core/slug.ts'

describe('A slug', () => {
  it.each([
    ['Rust vs Python: Which?', 'rust-vs-python-which'],
    ['  Crème brûlée  ', 'creme-brulee'],
    ['C++ & C#', 'cpp-c-sharp'],
    ['आशा', 'aashaa'],
    ['a'.repeat(200), 'a'.repeat(80)],
  ])('The slug that is proposed for %j is %j', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it.each([
    'admin',
    'api',
    'Rust',
    'a--b',
    '-a',
    'a/b',
    '../etc/passwd',
    '',
    'a'.repeat(121),
    'a b',
  ])('A slug cannot be %j', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(false)
  })

  it.each(['about', 'rust-vs-python', '2026', 'c'])('A slug may be %j', (slug) => {
    expect(slugSchema.parse(slug)).toBe(slug)
  })
})
