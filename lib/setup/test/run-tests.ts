import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../build.ts'
import { print, SetupError, secondsSince, step } from '../report.js'
import { chromiumEnvironment } from './chromium.ts'
import type { Count } from './count.ts'
import { startTestServer } from './database-server.ts'
import { testEnvironment } from './environment.ts'
import { NEEDS_BUILD, OF_VITEST, type Plan, planFrom } from './parts.ts'
import { checkLint, checkTypes, runPlaywright, runVitest } from './runners.ts'
import { startSite } from './site.ts'

/**
 * Runs the tests that the arguments name, or all parts.
 *
 * @param all also the tests that take minutes or repeat a check on every page and device
 */
export async function runTests(args: string[], { all }: { all: boolean }): Promise<void> {
  const began = performance.now()
  const counts: Count[] = []
  const plan = planFrom(args, all)
  for (const part of [checks, vitest, processes, playwright]) {
    counts.push(...(await part(plan).catch((error) => crashed(part.name, error))))
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  if (failed > 0) process.exitCode = 1
  const failures = counts.flatMap((count) => count.failures)
  // The last lines are all that a log of CI may keep.
  if (failures.length > 0) print(`\nFailed:\n${failures.slice(0, 50).join('\n')}`)
  print(`\nTook ${secondsSince(began)}.\n${passed} passed, ${failed} failed`)
}

/** Runs the linter during the build; the type check waits, since both write into .next/types. */
async function checks({ parts }: Plan) {
  const lint = parts.has('lint') ? checkLint() : null
  if (NEEDS_BUILD.some((part) => parts.has(part))) await ensureBuild()
  const counts = [await lint, parts.has('types') ? await checkTypes() : null]
  return counts.filter((count) => count !== null)
}

async function vitest({ parts, files }: Plan) {
  const projects = OF_VITEST.filter((part) => parts.has(part))
  if (projects.length === 0) return []
  const names = files.filter((file) => !file.includes('e2e'))
  return [await runVitest(projects, names, testEnvironment(tmpdir()))]
}

/** Runs the parts that have time limits one after the other, with nothing beside them. */
async function processes({ parts, files, all }: Plan) {
  if (!parts.has('processes')) return []
  const names = files.filter((file) => file.includes('processes'))
  const environment = testEnvironment(tmpdir())
  const projects = all ? ['processes', 'faults'] : ['processes']
  return [await runVitest(projects, names, environment, ['--no-file-parallelism'])]
}

async function playwright({ parts, files, all }: Plan) {
  if (!parts.has('e2e')) return []
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-site-'))
  const environment = testEnvironment(dataFolder)
  const server = await startTestServer()
  try {
    const site = await step('Starting the site', () => startSite(server.template, environment))
    try {
      const browser = await step('Preparing the browser', chromiumEnvironment)
      const names = files.filter((file) => file.includes('e2e'))
      const scope = { LECTERN_TEST_ALL: all ? '1' : '0' }
      const variables = { ...environment, ...site.environment, ...browser, ...scope }
      return [await runPlaywright(names, variables)]
    } finally {
      await site.stop()
    }
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A part that could not be started counts as a failure. */
function crashed(part: string, error: unknown): Count[] {
  if (error instanceof SetupError) print(`${error.detail}\n\n${error.message}`)
  else print(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return [{ passed: 0, failed: 1, failures: [`${part}: could not be started`] }]
}
