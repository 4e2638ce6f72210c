import { Client } from 'pg'
import { explainConnection } from './connection.ts'

/** Drops all tables, including the job queue's; extensions stay, since creating them may need more rights. */
export async function emptyDatabase(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect().catch((error) => {
    throw explainConnection(error)
  })
  try {
    await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE')
    await client.query('DROP SCHEMA public CASCADE')
    await client.query('CREATE SCHEMA public')
  } finally {
    await client.end()
  }
}
