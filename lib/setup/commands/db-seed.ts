import { env } from '#lib/env.ts'
import { loadContent } from '../content.ts'
import { printFirstSignIn } from '../first-sign-in.ts'
import { migrate } from '../migrate.ts'
import { step } from '../report.js'
import { run, withDatabase } from '../run.ts'

run(() =>
  withDatabase(async (url) => {
    await step('Migrating the database', () => migrate(url))
    printFirstSignIn(await step('Loading content', loadContent), env().siteUrl)
  }),
)
