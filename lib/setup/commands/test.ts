import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../build.ts'
import { print, SetupError, secondsSince, step } from '../report.js'
import { run } from '../run.ts'
import { chromiumEnvironment } from '../test/chromium.ts'
import type { Count } from '../test/count.ts'
import { startTestServer } from '../test/database-server.ts'
import { testEnvironment } from '../test/environment.ts'
import { NEEDS_BUILD, OF_VITEST, type Plan, planFrom } from '../test/parts.ts'
import { checkLint, checkTypes, runPlaywright, runVitest } from '../test/runners.ts'
import { startSite } from '../test/site.ts'

run(async () => {
  const began = performance.now()
  const counts: Count[] = []
  const plan = planFrom(process.argv.slice(2))
  for (const part of [checks, vitest, processes, playwright]) {
    counts.push(...(await part(plan).catch(crashed)))
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  if (failed > 0) process.exitCode = 1
  print(`\nTook ${secondsSince(began)}.\n${passed} passed, ${failed} failed`)
})

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
async function processes({ parts, files }: Plan) {
  if (!parts.has('processes')) return []
  const names = files.filter((file) => file.includes('processes'))
  const environment = testEnvironment(tmpdir())
  return [await runVitest(['processes', 'faults'], names, environment, ['--no-file-parallelism'])]
}

async function playwright({ parts, files }: Plan) {
  if (!parts.has('e2e')) return []
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-site-'))
  const environment = testEnvironment(dataFolder)
  const server = await startTestServer()
  try {
    const site = await step('Starting the site', () => startSite(server.template, environment))
    try {
      const browser = await step('Preparing the browser', chromiumEnvironment)
      const names = files.filter((file) => file.includes('e2e'))
      return [await runPlaywright(names, { ...environment, ...site.environment, ...browser })]
    } finally {
      await site.stop()
    }
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A part that could not be started counts as a failure. */
function crashed(error: unknown): Count[] {
  if (error instanceof SetupError) print(`${error.detail}\n\n${error.message}`)
  else print(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return [{ passed: 0, failed: 1 }]
}
