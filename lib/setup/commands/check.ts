import { say } from '#lib/setup/report.js'
import { run } from '#lib/setup/run.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'
import { checkLint, checkTypes, runVitest } from '#lib/setup/test/runners.ts'

run(async () => {
  const [types, lint] = await Promise.all([checkTypes(), checkLint()])
  const architecture = await runVitest(['architecture'], [], testEnvironment(''))
  const failed = types.failed + lint.failed + architecture.failed
  if (failed > 0) process.exitCode = 1
  say(failed > 0 ? '\nSomething needs another look.' : '\nTypes, lint and architecture are fine.')
})
