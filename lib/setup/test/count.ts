import { existsSync, readFileSync } from 'node:fs'

export type Count = { passed: number; failed: number }

type VitestReport = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } }

/**
 * Counts the results of vitest's JSON report. A file that could not be loaded contains no tests, so
 * failed files are counted if no test failed.
 */
export function countVitest(report: VitestReport): Count {
  const failed = report.numFailedTests || report.numFailedTestSuites
  return { passed: report.numPassedTests, failed }
}

/** A test that passes only on a retry counts as failed. */
export function countPlaywright({ stats }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

/**
 * Reads a test runner's report. Counts one failure if the report is missing, or if the runner ended
 * with an error although no test failed.
 *
 * @param exitCode null if the runner was killed
 */
export function countFrom<Report>(
  file: string,
  exitCode: number | null,
  count: (report: Report) => Count,
): Count {
  const report = readReport<Report>(file)
  if (report === null) return { passed: 0, failed: 1 }
  const { passed, failed } = count(report)
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) }
}

function readReport<Report>(file: string) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}
