import { describe, expect, it } from 'vitest'
import { PARTS, planFrom } from '#lib/setup/test/parts.ts'

describe('npm test', () => {
  it('npm test without arguments runs everything', () => {
    expect([...planFrom([], false).parts]).toEqual([...PARTS])
  })

  it('npm test runs only the named parts', () => {
    expect(planFrom(['unit', 'lint'], false)).toEqual({
      parts: new Set(['unit', 'lint']),
      files: [],
      all: false,
    })
  })

  it.each([
    ['tests/e2e/article.test.ts', 'e2e'],
    ['tests/integration/setup/schema.test.ts', 'integration'],
    ['tests/architecture.test.ts', 'architecture'],
    ['tests/documents/stripped-pages.test.ts', 'documents'],
    ['tests/processes/life.test.ts', 'processes'],
    ['tests/unit/cache/tags.test.ts', 'unit'],
  ])('npm test %s runs the part %s', (file, part) => {
    expect(planFrom([file], false)).toEqual({
      parts: new Set([part]),
      files: [file],
      all: true,
    })
  })

  it('a folder is the part of its name, also without a slash at its end', () => {
    const folders = ['tests/documents', 'tests/integration/mail', 'tests/e2e', 'tests/processes']
    expect([...planFrom(folders, false).parts].toSorted()).toEqual([
      'documents',
      'e2e',
      'integration',
      'processes',
    ])
  })
})
