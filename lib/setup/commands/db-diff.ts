import { relative } from 'node:path'
import { checkout } from '../checkout.ts'
import { writeMigration } from '../difference.ts'
import { SetupError, say, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

run(async () => {
  const [name = ''] = process.argv.slice(2)
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new SetupError(
      'say what the migration does, in small letters and _: npm run db:diff -- add_course_fees',
    )
  }
  await withDatabase(async (url) => {
    const file = await step('Comparing schema and migrations', () => writeMigration(url, name))
    if (file) say(`Wrote ${relative(checkout, file)}. Read it, then: npm run db:migrate`)
    else say('The migrations already say everything that the schema says.')
  })
})
