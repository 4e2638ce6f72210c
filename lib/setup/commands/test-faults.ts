import { tmpdir } from 'node:os'
import { ensureBuild } from '#lib/setup/build.ts'
import { say } from '#lib/setup/report.js'
import { run } from '#lib/setup/run.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'
import { runVitest } from '#lib/setup/test/runners.ts'

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
