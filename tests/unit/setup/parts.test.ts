import { describe, expect, it } from 'vitest'
import { PARTS, planFrom } from '#lib/setup/test/parts.ts'

describe('npm test', () => {
  it('runs everything when nothing is named', () => {
    expect([...planFrom([]).parts]).toEqual([...PARTS])
  })

  it('runs only the parts that are named', () => {
    expect(planFrom(['unit', 'lint'])).toEqual({ parts: new Set(['unit', 'lint']), files: [] })
  })

  it.each([
    ['tests/e2e/article.test.ts', 'e2e'],
    ['tests/integration/setup/schema.test.ts', 'integration'],
    ['tests/architecture.test.ts', 'architecture'],
    ['tests/documents/cut.test.ts', 'documents'],
    ['tests/processes/life.test.ts', 'processes'],
    ['tests/unit/cache/tags.test.ts', 'unit'],
  ])('runs %s as %s', (file, part) => {
    expect(planFrom([file])).toEqual({ parts: new Set([part]), files: [file] })
  })
})
