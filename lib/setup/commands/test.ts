import { run } from '../run.ts'
import { runTests } from '../test/run-tests.ts'

run(() => runTests(process.argv.slice(2), { all: false }))
