import { Client } from 'pg'
import { SUPERUSER } from './cluster.ts'
import { SITE_DATABASE, SITE_ROLE, sitePassword, superuserUrl } from './connection.ts'

/**
 * Creates the role of the site and its database unless they exist. A database of an earlier version
 * belongs to the superuser; it and all that it contains are handed over.
 *
 * @param password that of the superuser
 */
export async function prepareSiteRole(
  port: number,
  password: string,
  { forTests }: { forTests: boolean },
): Promise<void> {
  await asSuperuser(superuserUrl(port, password), async (client) => {
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [SITE_ROLE])
    if (!role.rowCount) await client.query(`CREATE ROLE ${SITE_ROLE} LOGIN CREATEDB`)
    await client.query(
      `ALTER ROLE ${SITE_ROLE} PASSWORD ${client.escapeLiteral(sitePassword(password))}`,
    )
    if (forTests) {
      // Tests empty tables that are append-only.
      await client.query(`GRANT SET ON PARAMETER session_replication_role TO ${SITE_ROLE}`)
    }
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      SITE_DATABASE,
    ])
    if (!database.rowCount) {
      await client.query(`CREATE DATABASE ${SITE_DATABASE} OWNER ${SITE_ROLE}`)
    }
  })
  await asSuperuser(superuserUrl(port, password, SITE_DATABASE), handOver)
}

async function asSuperuser(url: string, work: (client: Client) => Promise<void>) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Not `REASSIGN OWNED`, which refuses the first superuser of a cluster. */
async function handOver(client: Client) {
  const { rows } = await client.query<{ statement: string }>(OWNED_BY_SUPERUSER, [
    SUPERUSER,
    SITE_ROLE,
  ])
  if (rows.length === 0) return
  await client.query(['BEGIN', ...rows.map(({ statement }) => statement), 'COMMIT'].join(';\n'))
}

/**
 * A statement for each object that is not part of an extension. Indexes, types of rows and sequences
 * of columns follow their tables.
 */
const OWNED_BY_SUPERUSER = `
  WITH own AS (
    SELECT oid AS namespace, nspname FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
  ), extension AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
  ), statements AS (
    SELECT datdba AS owner, 0 AS object, 'pg_database'::regclass AS catalogue,
      format('ALTER DATABASE %I OWNER TO ', datname) AS statement
    FROM pg_database WHERE datname = current_database()
    UNION ALL
    SELECT nspowner, pg_namespace.oid, 'pg_namespace'::regclass,
      format('ALTER SCHEMA %I OWNER TO ', nspname)
    FROM pg_namespace JOIN own USING (nspname)
    UNION ALL
    SELECT relowner, oid, 'pg_class'::regclass, format('ALTER TABLE %s OWNER TO ', oid::regclass)
    FROM pg_class AS c JOIN own ON relnamespace = namespace
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f') OR relkind = 'S' AND NOT EXISTS (
      SELECT FROM pg_depend
      WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype IN ('a', 'i'))
    UNION ALL
    SELECT proowner, oid, 'pg_proc'::regclass,
      format('ALTER ROUTINE %s OWNER TO ', oid::regprocedure)
    FROM pg_proc JOIN own ON pronamespace = namespace WHERE prokind <> 'a'
    UNION ALL
    SELECT typowner, oid, 'pg_type'::regclass,
      format(CASE typtype WHEN 'd' THEN 'ALTER DOMAIN %s' ELSE 'ALTER TYPE %s' END || ' OWNER TO ',
        oid::regtype)
    FROM pg_type JOIN own ON typnamespace = namespace WHERE typtype IN ('e', 'd', 'r')
    UNION ALL
    SELECT cfgowner, oid, 'pg_ts_config'::regclass,
      format('ALTER TEXT SEARCH CONFIGURATION %s OWNER TO ', oid::regconfig)
    FROM pg_ts_config JOIN own ON cfgnamespace = namespace
    UNION ALL
    SELECT dictowner, oid, 'pg_ts_dict'::regclass,
      format('ALTER TEXT SEARCH DICTIONARY %s OWNER TO ', oid::regdictionary)
    FROM pg_ts_dict JOIN own ON dictnamespace = namespace
  )
  SELECT statement || quote_ident($2) AS statement FROM statements
  WHERE pg_get_userbyid(owner) = $1
    AND NOT EXISTS (SELECT FROM extension WHERE classid = catalogue AND objid = object)`
