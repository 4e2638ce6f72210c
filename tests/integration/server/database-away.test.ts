import { createServer } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, it } from 'vitest'
import { databaseProblem } from '#lib/database/database-health.ts'
import { db } from '#lib/database/db.ts'
import { isDatabaseAway } from '#lib/errors/errors.ts'
import { PrismaClient } from '#prisma/client/client.ts'

async function errorOfQueryAt(port: number): Promise<unknown> {
  const connectionString = `postgresql://nobody:x@127.0.0.1:${port}/nothing`
  const adapter = new PrismaPg({ connectionString, connectionTimeoutMillis: 300 })
  const client = new PrismaClient({ adapter })
  const raw = await client.$queryRaw`SELECT 1`.catch((error: unknown) => error)
  const begun = await client.$transaction(async () => {}).catch((error: unknown) => error)
  const modelled = await client.user.count().catch((error: unknown) => error)
  await client.$disconnect()
  return [raw, begun, modelled]
}

describe('an unreachable database', () => {
  it('an unreachable database is recognised through Prisma if nothing listens on its port', async () => {
    expect(await errorOfQueryAt(1)).toSatisfy((errors: unknown[]) =>
      errors.every((one) => isDatabaseAway(one)),
    )
  })

  it.each([
    ['says nothing', () => {}],
    ['hangs up', (socket: { destroy: () => void }) => socket.destroy()],
  ])(
    'an unreachable database is recognised through Prisma if the server %s',
    async (_, onConnection) => {
      const server = createServer(onConnection).listen(0, '127.0.0.1')
      await new Promise((resolve) => server.once('listening', resolve))
      const { port } = server.address() as { port: number }
      const errors = (await errorOfQueryAt(port)) as unknown[]
      server.close()
      expect(errors.map((error) => isDatabaseAway(error))).toEqual([true, true, true])
    },
  )

  it('a refused query does not count as an unreachable database', async () => {
    const error = await db.$queryRaw`SELECT 1 / 0`.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(isDatabaseAway(error)).toBe(false)
    expect(await databaseProblem()).toBeNull()
  })
})
