import { Client } from 'pg'
import { SetupError } from '../report.js'
import { SUPERUSER } from './cluster.ts'

const DATABASE = 'lectern'

/** Whether the database accepts our connection. */
export async function accepts(connectionString: string) {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new SetupError(
        'the embedded database refuses the password in secrets.json. Bring that file back, or start over with “npm run db:reset”.',
      )
    }
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

export async function createDatabase(port: number, password: string) {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      DATABASE,
    ])
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

export function urlOf(port: number, password: string, database = DATABASE) {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
}
