import { env } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { createResetLink } from '#lib/users/reset-password.ts'
import { migrate } from '../migrate.ts'
import { print, SetupError, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

/** `npm run password-link -- name@example.org`: for an admin whom no other admin can help. */
run(() =>
  withDatabase(async (url) => {
    const [email] = process.argv.slice(2)
    if (!email) throw new SetupError('name the user: npm run password-link -- name@example.org')
    await step('Migrating the database', () => migrate(url))
    const token = await createResetLink(email)
    if (!token) throw new SetupError(`there is no user ${email}, or the user is disabled.`)
    print(`
${env().siteUrl}${paths.choosePassword(token)}
With this link ${email} chooses a new password, once, within one hour. The site must be running.`)
  }),
)
