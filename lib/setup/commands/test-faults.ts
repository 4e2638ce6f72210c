import { tmpdir } from 'node:os'
import { ensureBuild } from '../build.ts'
import { print } from '../report.js'
import { run } from '../run.ts'
import { testEnvironment } from '../test/environment.ts'
import { runVitest } from '../test/runners.ts'

run(async () => {
  await ensureBuild()
  const files = process.argv.slice(2)
  // The longest test stops the database for ten minutes; a second worker runs all others meanwhile.
  const options = ['--maxWorkers=2']
  const { passed, failed } = await runVitest(
    ['long-faults'],
    files,
    testEnvironment(tmpdir()),
    options,
  )
  if (failed > 0) process.exitCode = 1
  print(`\n${passed} passed, ${failed} failed`)
})
