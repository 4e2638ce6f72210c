import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { print } from '../report.js'
import { type Count, countFrom, countPlaywright, countVitest } from './count.ts'

const results = join(checkout, 'test-results')

/** Generates Next's route types, then runs the type check. */
export async function checkTypes(): Promise<Count> {
  const routes = await runQuietly('types', 'next/dist/bin/next', ['typegen'])
  return routes.failed ? routes : runQuietly('types', 'typescript/bin/tsc', ['--noEmit'])
}

export function checkLint(): Promise<Count> {
  return runQuietly('lint', '@biomejs/biome/bin/biome', [
    'ci',
    '--error-on-warnings',
    `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
  ])
}

export async function runVitest(
  projects: string[],
  files: string[],
  env: NodeJS.ProcessEnv,
  options: string[] = [],
): Promise<Count> {
  const report = freshReport('vitest.json')
  const code = await node('vitest/vitest.mjs', env, [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...options,
    ...projects.map((project) => `--project=${project}`),
    ...files,
  ])
  return countFrom(projects.join(', '), report, code, countVitest)
}

export async function runPlaywright(files: string[], env: NodeJS.ProcessEnv): Promise<Count> {
  const report = freshReport('playwright.json')
  const code = await node(
    '@playwright/test/cli.js',
    { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    ['test', '--config=tests/playwright.config.ts', '--pass-with-no-tests', ...files],
  )
  return countFrom('e2e', report, code, countPlaywright)
}

function freshReport(name: string) {
  mkdirSync(results, { recursive: true })
  const report = join(results, name)
  rmSync(report, { force: true })
  return report
}

/** Runs a tool and shows its output only if it fails; counts as one test. */
async function runQuietly(name: string, script: string, args: string[]): Promise<Count> {
  let output = ''
  const code = await node(script, process.env, args, (text) => {
    output += text
  })
  if (code === 0) {
    print(`  ✓ ${name}`)
    return { passed: 1, failed: 0, failures: [] }
  }
  print(`  ✗ ${name}\n\n${output.trim()}\n`)
  return { passed: 0, failed: 1, failures: [name] }
}

function node(
  script: string,
  env: NodeJS.ProcessEnv,
  args: string[],
  onOutput?: (text: string) => void,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(checkout, 'node_modules', script), ...args], {
      cwd: checkout,
      env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      if (onOutput) stream?.setEncoding('utf8').on('data', onOutput)
    }
    child.on('error', reject)
    child.on('close', resolve)
  })
}
