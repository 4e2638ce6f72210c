import { Client } from 'pg'

/**
 * Creates a database as a copy of another, replacing a database of the same name.
 *
 * @param source URL of the database to copy; no client may be connected to it
 * @param template name of another database on the same server to copy instead
 * @returns the URL of the copy
 */
export async function copyDatabase(source: string, name: string, template = nameIn(source)) {
  return administer(source, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    )
    return withName(source, name)
  })
}

export async function dropDatabase(url: string) {
  await administer(url, async (client) => {
    await client.query(
      `DROP DATABASE IF EXISTS ${client.escapeIdentifier(nameIn(url))} WITH (FORCE)`,
    )
  })
}

/** Runs `work` with a connection to a database that is neither copied nor dropped. */
async function administer<Result>(url: string, work: (client: Client) => Promise<Result>) {
  const client = new Client({ connectionString: withName(url, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function nameIn(url: string) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

function withName(url: string, name: string) {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
