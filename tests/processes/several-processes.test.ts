import { afterAll, beforeAll } from 'vitest'
import { requireDatabaseUrl } from '#lib/env.ts'
import { makeSite } from '#prisma/factories.ts'
import { type Line, openLine } from '#tests/support/cuttable-line.ts'
import { type SiteProcesses, startProcesses } from '#tests/support/site-processes.ts'
import { freshness } from './freshness.ts'
import { life } from './life.ts'
import { listening } from './listening.ts'

let line: Line
let site: SiteProcesses

beforeAll(async () => {
  await makeSite()
  line = await openLine(requireDatabaseUrl())
  site = await startProcesses({ name: 'several-processes', webs: 2, directUrl: line.url })
}, 60_000)

afterAll(async () => {
  await site?.stop()
  await line?.close()
}, 30_000)

freshness(() => site)
listening(
  () => site,
  () => line,
)
life(() => site)
