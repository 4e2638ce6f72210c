import { afterAll, beforeAll } from 'vitest'
import { requireDatabaseUrl } from '#lib/env.ts'
import { makeSite } from '#prisma/factories.ts'
import { type DatabaseProxy, openDatabaseProxy } from '#tests/support/database-proxy.ts'
import { type SiteProcesses, startProcesses } from '#tests/support/site-processes.ts'
import { expiryConnection } from './expiry-connection.ts'
import { freshness } from './freshness.ts'
import { shutdown } from './shutdown.ts'

let line: DatabaseProxy
let site: SiteProcesses

beforeAll(async () => {
  await makeSite()
  line = await openDatabaseProxy(requireDatabaseUrl())
  site = await startProcesses({ name: 'several-processes', webs: 2, directUrl: line.url })
}, 60_000)

afterAll(async () => {
  await site?.stop()
  await line?.close()
}, 30_000)

freshness(() => site)
expiryConnection(
  () => site,
  () => line,
)
shutdown(() => site)
