import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkout } from '#lib/setup/checkout.ts'
import { superuserUrl } from '#lib/setup/embedded/connection.ts'
import { openEmbeddedDatabase } from '#lib/setup/embedded/database.ts'
import { removeEmbeddedDatabase } from '#lib/setup/embedded/remove.ts'
import { ensureSecrets } from '#lib/setup/secrets.ts'

let dataFolder = ''
let others: ChildProcess[] = []

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lectern-embedded-'))
})

afterEach(async () => {
  for (const other of others) other.kill('SIGKILL')
  others = []
  await vi.waitFor(() => removeEmbeddedDatabase(dataFolder), { timeout: 10_000 })
})

function open() {
  return openEmbeddedDatabase({ checkout, dataFolder, durable: true })
}

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const results = [await client.query({ text: sql, rowMode: 'array' })].flat()
    return results.flatMap(({ rows }) => rows.flat())
  } finally {
    await client.end()
  }
}

/** Starts the database in another process, which can then be killed. */
async function openElsewhere() {
  const script = join(import.meta.dirname, 'holder.ts')
  const other = fork(script, [dataFolder], { execArgv: [], execPath: process.execPath })
  others.push(other)
  const url = await new Promise<string>((resolve, reject) => {
    other.once('message', (message) => resolve(String(message)))
    other.once('exit', () => reject(new Error('the holder ended')))
  })
  return { other, url }
}

function postmasterPid() {
  const { folder } = JSON.parse(readFileSync(join(dataFolder, 'database.json'), 'utf8'))
  return Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10)
}

function isAlive(pid: number) {
  return existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
}

describe('The embedded database', () => {
  it('The database keeps its data and port over a stop and a start', async () => {
    const first = await open()
    await ask(first.url, 'CREATE TABLE kept (id int)')
    await first.stop()
    const second = await open()
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'SELECT count(*)::int FROM kept')).toEqual([0])
    await second.stop()
  })

  it('The database accepts connections only with its password and only from this machine', async () => {
    const database = await open()
    const stranger = new URL(database.url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow(/password/)
    expect(await ask(database.url, 'SHOW listen_addresses')).toEqual(['127.0.0.1'])
    expect(statSync(join(dataFolder, 'secrets.json')).mode & 0o077).toBe(0)
    await database.stop()
  })

  it('The role of the site is no superuser: it runs no program and reads no file', async () => {
    const database = await open()
    expect(
      await ask(database.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user'),
    ).toEqual([false])
    for (const sql of [
      `COPY (SELECT 1) TO PROGRAM 'cat'`,
      `SELECT pg_read_file('/etc/passwd')`,
      `ALTER ROLE lectern_site SUPERUSER`,
      `CREATE ROLE another`,
    ]) {
      await expect(ask(database.url, sql)).rejects.toThrow(/permission denied/)
    }
    await database.stop()
  })

  it('A database of an earlier version, which belongs to the superuser, is handed over whole', async () => {
    const before = await open()
    const { databasePassword } = ensureSecrets(dataFolder)
    const superuser = superuserUrl(Number(new URL(before.url).port), databasePassword, 'lectern')
    await ask(
      superuser,
      `
      CREATE EXTENSION citext;
      CREATE TYPE mood AS ENUM ('calm');
      CREATE DOMAIN short AS text CHECK (length(value) < 9);
      CREATE TABLE kept (id serial PRIMARY KEY, at int GENERATED ALWAYS AS IDENTITY, mood mood, name citext);
      CREATE SEQUENCE loose;
      CREATE VIEW shown AS SELECT * FROM kept;
      CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);
      CREATE SCHEMA pgboss; CREATE TABLE pgboss.job (id int);
      INSERT INTO kept (mood, name) VALUES ('calm', 'Ada');
      ALTER DATABASE lectern OWNER TO lectern`,
    )
    await before.stop()
    const { url, stop } = await open()
    await ask(
      url,
      `
      ALTER TYPE mood ADD VALUE 'glad';
      ALTER TABLE kept ADD COLUMN more short;
      ALTER SEQUENCE loose RESTART;
      CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2';
      ALTER TEXT SEARCH CONFIGURATION plain RENAME TO plainer;
      DROP VIEW shown;
      ALTER TABLE pgboss.job RENAME TO jobs;
      ALTER DOMAIN short RENAME TO shorter;
      CREATE EXTENSION btree_gist`,
    )
    expect(await ask(url, 'SELECT name::text, one() FROM kept')).toEqual(['Ada', 2])
    await stop()
  })

  it('The database is shared by two commands, and only the one that started it stops it', async () => {
    const { other, url } = await openElsewhere()
    const joined = await open()
    expect(joined).toMatchObject({ url, startedHere: false })
    await joined.stop()
    expect(await ask(url, 'SELECT 1')).toEqual([1])
    other.kill('SIGKILL')
  })

  it('The database stops when the command that started it is killed', async () => {
    const { other } = await openElsewhere()
    const postmaster = postmasterPid()
    other.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(postmaster)).toBe(false), { timeout: 10_000 })
  })

  it('The database loses no stored data when it is killed', async () => {
    const { other, url } = await openElsewhere()
    await ask(url, 'CREATE TABLE stored AS SELECT 42 AS answer')
    process.kill(postmasterPid(), 'SIGKILL')
    other.kill('SIGKILL')
    const again = await open()
    expect(await ask(again.url, 'SELECT answer FROM stored')).toEqual([42])
    await again.stop()
  })

  it('The database is restarted if it dies while a command runs', async () => {
    const database = await open()
    const before = postmasterPid()
    process.kill(before, 'SIGKILL')
    await vi.waitFor(
      async () => {
        expect(await ask(database.url, 'SELECT 1')).toEqual([1])
        expect(postmasterPid()).not.toBe(before)
      },
      { timeout: 15_000, interval: 100 },
    )
    await database.stop()
  })

  it('The database starts despite a lock file that names an unrelated process', async () => {
    const first = await open()
    await first.stop()
    const { folder } = JSON.parse(readFileSync(join(dataFolder, 'database.json'), 'utf8'))
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n`, { mode: 0o600 })
    const second = await open()
    expect(await ask(second.url, 'SELECT 1')).toEqual([1])
    await second.stop()
  })

  it('The database takes another port if its own is in use', async () => {
    const first = await open()
    await first.stop()
    const { createServer } = await import('node:net')
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    const second = await open()
    expect(second.url).not.toBe(first.url)
    await second.stop()
    squatter.close()
  })
})
