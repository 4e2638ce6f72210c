import { print } from '../report.js'
import { run } from '../run.ts'
import { testEnvironment } from '../test/environment.ts'
import { checkLint, checkTypes, runVitest } from '../test/runners.ts'

run(async () => {
  const [types, lint] = await Promise.all([checkTypes(), checkLint()])
  const architecture = await runVitest(['architecture'], [], testEnvironment(''))
  const failed = types.failed + lint.failed + architecture.failed
  if (failed > 0) process.exitCode = 1
  print(failed > 0 ? '\nSome checks failed.' : '\nTypes, lint and architecture passed.')
})
