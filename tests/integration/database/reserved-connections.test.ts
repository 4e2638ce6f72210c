import { expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { withReservedConnections } from '#lib/database/reserved-connections.ts'
import { env } from '#lib/env.ts'

const name = async (query: PromiseLike<unknown>, called: string) => {
  await query
  return called
}

it('a counselling request gets a connection although pages occupy all that they may', async () => {
  const pages = Array.from(
    { length: env().databasePool + 2 },
    () => db.$queryRaw`SELECT pg_sleep(1)::text`,
  )
  const firstPage = name(Promise.race(pages), 'page')
  const reserved = withReservedConnections(() => name(db.$queryRaw`SELECT 1`, 'request'))
  const written = withReservedConnections(() =>
    name(
      db.$transaction((tx) => tx.$queryRaw`SELECT 1`),
      'transaction',
    ),
  )
  const ordinary = name(db.$queryRaw`SELECT 1`, 'another page')
  expect(await Promise.race([reserved, firstPage])).toBe('request')
  expect(await Promise.race([written, firstPage])).toBe('transaction')
  expect(await Promise.race([ordinary, firstPage])).toBe('page')
  await Promise.allSettled([...pages, ordinary])
})
