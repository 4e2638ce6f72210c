import type { Env } from '#lib/env.ts'
import { SetupError } from './report.js'

type Settings = Pick<Env, 'databaseUrl' | 'sessionSecret' | 'siteUrlIsSet'>

/**
 * Whoever names a database runs a real installation, for which nothing is guessed.
 *
 * @throws SetupError naming the variable that is missing
 */
export function requireOwnDatabaseSettings(env: Settings): void {
  if (!env.databaseUrl) return
  if (!env.sessionSecret) {
    throw new SetupError(
      'NEXTAUTH_SECRET is not set. It is required with your own database. Create one with: openssl rand -base64 32',
    )
  }
  if (!env.siteUrlIsSet) {
    throw new SetupError(
      'SITE_URL is not set. It is required with your own database: without it, links in e-mails would point to this machine, any host name would be accepted, and cookies would not be limited to https. Set it to the public URL, such as SITE_URL=https://learn.example.org (to try it here: SITE_URL=http://localhost:3000).',
    )
  }
}
