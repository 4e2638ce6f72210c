import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { checkout } from '../checkout.ts'

/** `failures` names what failed, a line each; it may be shorter than `failed`. */
export type Count = { passed: number; failed: number; failures: string[] }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  testResults?: {
    name: string
    status: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs?: {
    file: string
    line: number
    title: string
    tests: { projectName: string; status: string }[]
  }[]
}
type PlaywrightReport = PlaywrightSuite & {
  stats: { expected: number; unexpected: number; flaky: number }
}

/**
 * Counts the results of vitest's JSON report. A file that could not be loaded contains no tests, so
 * failed files are counted if no test failed.
 */
export function countVitest(report: VitestReport): Count {
  const failures = (report.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = relative(checkout, name)
      const titles = assertionResults.filter(({ status }) => status === 'failed')
      return titles.length > 0 ? titles.map(({ fullName }) => `${file} › ${fullName}`) : [file]
    })
  const failed = report.numFailedTests || report.numFailedTestSuites
  return { passed: report.numPassedTests, failed, failures }
}

/** A test that passes only on a retry counts as failed. */
export function countPlaywright(report: PlaywrightReport): Count {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky, failures: failuresOf(report) }
}

function failuresOf({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName }) => `tests/e2e/${file}:${line} [${projectName}] › ${title}`),
  )
  return [...own, ...suites.flatMap(failuresOf)]
}

/**
 * Reads a test runner's report. Counts one failure if the report is missing, or if the runner ended
 * with an error although no test failed.
 *
 * @param part what the runner ran, for the list of failures
 * @param exitCode null if the runner was killed
 */
export function countFrom<Report>(
  part: string,
  file: string,
  exitCode: number | null,
  count: (report: Report) => Count,
): Count {
  const report = readReport<Report>(file)
  if (report === null) {
    return { passed: 0, failed: 1, failures: [`${part}: the runner wrote no report`] }
  }
  const counted = count(report)
  if (exitCode === 0 || counted.failed > 0) return counted
  const failure = `${part}: the runner ended with status ${exitCode}, although no test failed`
  return { ...counted, failed: 1, failures: [failure] }
}

function readReport<Report>(file: string) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}
