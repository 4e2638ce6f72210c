import { randomBytes } from 'node:crypto'

const OURS = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_POOL',
  'SITE_URL',
  'NEXTAUTH_SECRET_PREVIOUS',
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
 * Returns the environment without the developer's own Lectern settings. The variables are set to an
 * empty value, not removed: Next and our commands would fill missing ones from .env.
 */
export function testEnvironment(dataFolder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...Object.fromEntries(OURS.map((name) => [name, ''])),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    LECTERN_DATA: dataFolder,
  }
}
