import { loadContent } from '../content.ts'
import { migrate } from '../migrate.ts'
import { print, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

run(() =>
  withDatabase(async (url) => {
    await step('Migrating the database', () => migrate(url))
    const admin = await step('Loading the content', loadContent)
    if (admin) print(`Sign in as ${admin.email} with ${admin.password}`)
  }),
)
