import { relative } from 'node:path'
import { checkout } from '../checkout.ts'
import { writeMigration } from '../difference.ts'
import { print, SetupError, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

run(async () => {
  const [name = ''] = process.argv.slice(2)
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new SetupError(
      'name the migration with lower-case letters, digits and underscores: npm run db:diff -- add_course_fees',
    )
  }
  await withDatabase(async (url) => {
    const file = await step('Comparing schema and migrations', () => writeMigration(url, name))
    if (file) print(`Wrote ${relative(checkout, file)}. Review it, then run: npm run db:migrate`)
    else print('No changes: the migrations match the schema.')
  })
})
