import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from '#lib/setup/checkout.ts'
import { countFrom, countPlaywright, countVitest } from '#lib/setup/test/count.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-count-'))

function reportOf(content: unknown) {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('the counts of npm test', () => {
  it('countVitest counts passed and failed tests', () => {
    const report = reportOf({ numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1 })
    expect(countFrom('unit', report, 1, countVitest)).toMatchObject({ passed: 7, failed: 2 })
  })

  it('countVitest counts a test file that could not be loaded as failed', () => {
    const report = reportOf({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 })
    expect(countFrom('unit', report, 1, countVitest)).toMatchObject({ passed: 7, failed: 1 })
  })

  it('countPlaywright counts a test that passed only on a retry as failed', () => {
    const report = reportOf({ stats: { expected: 3, unexpected: 1, flaky: 1 } })
    expect(countFrom('unit', report, 1, countPlaywright)).toMatchObject({ passed: 3, failed: 2 })
  })

  it('names each failed test with its file, and a file that could not be loaded', () => {
    const testResults = [
      {
        name: join(checkout, 'tests/unit/a.test.ts'),
        status: 'failed',
        assertionResults: [
          { fullName: 'A sum adds', status: 'failed' },
          { fullName: 'A sum is a number', status: 'passed' },
        ],
      },
      { name: join(checkout, 'tests/unit/b.test.ts'), status: 'failed', assertionResults: [] },
      { name: join(checkout, 'tests/unit/c.test.ts'), status: 'passed', assertionResults: [] },
    ]
    const counts = { numPassedTests: 7, numFailedTests: 1, numFailedTestSuites: 2 }
    expect(countVitest({ ...counts, testResults }).failures).toEqual([
      'tests/unit/a.test.ts › A sum adds',
      'tests/unit/b.test.ts',
    ])
    const spec = { file: 'a.spec.ts', line: 9, title: 'The page opens' }
    const tests = [
      { projectName: 'desktop', status: 'expected' },
      { projectName: 'phone', status: 'flaky' },
    ]
    const stats = { expected: 1, unexpected: 0, flaky: 1 }
    expect(
      countPlaywright({ stats, suites: [{ suites: [{ specs: [{ ...spec, tests }] }] }] }).failures,
    ).toEqual(['tests/e2e/a.spec.ts:9 [phone] › The page opens'])
    expect(countFrom('e2e', join(folder, 'none'), 0, countPlaywright).failures).toEqual([
      'e2e: the runner wrote no report',
    ])
  })

  it('countFrom counts a missing or incomplete report as one failure', () => {
    expect(countFrom('unit', join(folder, 'none'), 0, countVitest)).toMatchObject({
      passed: 0,
      failed: 1,
    })
    expect(countFrom('unit', reportOf('{"numPass'), 0, countVitest)).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })

  it('countFrom counts a runner that was killed or ended with an error as failed', () => {
    const report = reportOf({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0 })
    expect(countFrom('unit', report, null, countVitest)).toMatchObject({ passed: 7, failed: 1 })
    expect(countFrom('unit', report, 1, countVitest)).toMatchObject({ passed: 7, failed: 1 })
    expect(countFrom('unit', report, 0, countVitest)).toMatchObject({ passed: 7, failed: 0 })
  })
})
