import { loadContent } from '#lib/setup/content.ts'
import { migrate } from '#lib/setup/migrate.ts'
import { say, step } from '#lib/setup/report.js'
import { run, withDatabase } from '#lib/setup/run.ts'

run(() =>
  withDatabase(async (url) => {
    await step('Migrating the database', () => migrate(url))
    const admin = await step('Loading the content', loadContent)
    if (admin) say(`Sign in as ${admin.email} with ${admin.password}`)
  }),
)
