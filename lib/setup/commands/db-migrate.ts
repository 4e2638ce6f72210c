import { migrate } from '#lib/setup/migrate.ts'
import { say, step } from '#lib/setup/report.js'
import { run, withDatabase } from '#lib/setup/run.ts'

run(() =>
  withDatabase(async (url) => {
    const applied = await step('Migrating the database', () => migrate(url))
    say(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
  }),
)
