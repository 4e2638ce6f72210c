import { migrate } from '../migrate.ts'
import { print, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

run(() =>
  withDatabase(async (url) => {
    const applied = await step('Migrating the database', () => migrate(url))
    print(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
  }),
)
