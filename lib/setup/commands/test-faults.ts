import { tmpdir } from 'node:os'
import { ensureBuild } from '../build.ts'
import { say } from '../report.js'
import { run } from '../run.ts'
import { testEnvironment } from '../test/environment.ts'
import { runVitest } from '../test/runners.ts'

run(async () => {
  await ensureBuild()
  const files = process.argv.slice(2)
  // Ten minutes of a dying database beside all the others, so that the whole is bounded by them.
  const options = ['--maxWorkers=2']
  const { passed, failed } = await runVitest(
    ['long-faults'],
    files,
    testEnvironment(tmpdir()),
    options,
  )
  if (failed > 0) process.exitCode = 1
  say(`\n${passed} passed, ${failed} failed`)
})
