import { randomBytes } from 'node:crypto'

const OURS = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_POOL',
  'SITE_URL',
  'NEXTAUTH_URL',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'SMTP_URL',
  'STORAGE_URL',
  'LECTERN_TRUSTED_PROXY',
  'LECTERN_WEBHOOK_LOOPBACK',
  'LECTERN_DEBUG',
  'DEMO',
]

/**
 * The environment without what somebody has set for their own Lectern. Emptied, not removed: Next
 * and our own commands fill in from .env what is missing.
 */
export function testEnvironment(dataFolder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...Object.fromEntries(OURS.map((name) => [name, ''])),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    LECTERN_DATA: dataFolder,
  }
}
