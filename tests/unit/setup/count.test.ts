import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
    expect(countFrom(report, 1, countVitest)).toEqual({ passed: 7, failed: 2 })
  })

  it('countVitest counts a test file that could not be loaded as failed', () => {
    const report = reportOf({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 })
    expect(countFrom(report, 1, countVitest)).toEqual({ passed: 7, failed: 1 })
  })

  it('countPlaywright counts a test that passed only on a retry as failed', () => {
    const report = reportOf({ stats: { expected: 3, unexpected: 1, flaky: 1 } })
    expect(countFrom(report, 1, countPlaywright)).toEqual({ passed: 3, failed: 2 })
  })

  it('countFrom counts a missing or incomplete report as one failure', () => {
    expect(countFrom(join(folder, 'none'), 0, countVitest)).toEqual({ passed: 0, failed: 1 })
    expect(countFrom(reportOf('{"numPass'), 0, countVitest)).toEqual({ passed: 0, failed: 1 })
  })

  it('countFrom counts a runner that was killed or ended with an error as failed', () => {
    const report = reportOf({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0 })
    expect(countFrom(report, null, countVitest)).toEqual({ passed: 7, failed: 1 })
    expect(countFrom(report, 1, countVitest)).toEqual({ passed: 7, failed: 1 })
    expect(countFrom(report, 0, countVitest)).toEqual({ passed: 7, failed: 0 })
  })
})
