import { createHmac } from 'node:crypto'
import { Client } from 'pg'
import { SetupError } from '../report.js'
import { SUPERUSER } from './cluster.ts'

/** Owns the database; as no superuser it can neither run programs nor read files of the server. */
export const SITE_ROLE = 'lectern_site'

const DATABASE = 'lectern'

/**
 * Whether the database accepts a connection.
 *
 * @throws SetupError if it refuses the password
 */
export async function accepts(connectionString: string): Promise<boolean> {
  const answer = await connect(connectionString)
  if (answer === 'refused') {
    throw new SetupError(
      'the embedded database rejects the password in secrets.json. Restore that file, or start over with “npm run db:reset”.',
    )
  }
  return answer === 'accepted'
}

/** `refused`: there is no such role yet, or it has another password. */
export async function connect(
  connectionString: string,
): Promise<'accepted' | 'refused' | 'unreachable'> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'accepted'
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'refused' : 'unreachable'
  } finally {
    await client.end().catch(() => {})
  }
}

/** URL for the site, with the password of its role. */
export function urlOf(port: number, password: string): string {
  return urlFor(SITE_ROLE, sitePassword(password), port, DATABASE)
}

/** URL for the set-up, which creates the role and the database of the site. */
export function superuserUrl(port: number, password: string, database = 'postgres'): string {
  return urlFor(SUPERUSER, password, port, database)
}

function urlFor(role: string, password: string, port: number, database: string) {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}

/** Derived, so that the file of secrets keeps its shape; the other password does not follow from it. */
export function sitePassword(password: string): string {
  return createHmac('sha256', password).update(SITE_ROLE).digest('base64url')
}

export const SITE_DATABASE = DATABASE
