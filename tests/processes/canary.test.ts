import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { noteOnLead } from '#lib/leads/commands.ts'
import { eraseDue } from '#lib/people/erase-due.ts'
import { importRequests } from '#lib/requests/import-requests.ts'
import { loadBackup } from '#lib/setup/backup/load.ts'
import { readManifest } from '#lib/setup/backup/manifest.ts'
import { checkout } from '#lib/setup/checkout.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf } from '#tests/support/leads.ts'
import { makeWebhook } from '#tests/support/outbox.ts'
import { requestCounselling } from '#tests/support/request-counselling.ts'
import { makeSessionCookie } from '#tests/support/session-cookie.ts'
import { type SiteProcesses, startProcesses } from '#tests/support/site-processes.ts'
import { tablesWith } from '#tests/support/tables-containing.ts'
import { type Receiver, startReceiver } from '#tests/support/webhook-receiver.ts'

const WORDS = ['zyxcanary', '9812398123']
const EMAIL = 'zyxcanary.one@example.in'
const PERSON = { name: 'Zyxcanary Person', email: EMAIL, phone: '9812398123' }
const ALL = ['request.received', 'request.changed', 'lead.moved', 'person.erased']

const home = mkdtempSync(join(tmpdir(), 'lectern-canary-'))
const dataFolder = join(home, 'data')
const backup = join(home, 'backup')
const secret = process.env.NEXTAUTH_SECRET ?? ''

let receiver: Receiver
let site: SiteProcesses
let staff = ''

const start = (name: string) =>
  startProcesses({
    name,
    webs: 1,
    dataFolder,
    env: {
      LECTERN_ACCESS_LOG: join(dataFolder, 'access.log'),
      LECTERN_WEBHOOK_LOOPBACK: '1',
      LECTERN_DEBUG: '1',
    },
  })

beforeAll(async () => {
  // One folder for what the processes and what this test writes.
  process.env.LECTERN_DATA = dataFolder
  await makeSite()
  receiver = await startReceiver()
  receiver.status(500, `Refused: ${PERSON.name}, ${EMAIL}`)
  await makeWebhook(receiver.url, ALL)
  const { id: userId } = await makeUser('ADMIN')
  staff = `${sessionCookie().name}=${await makeSessionCookie(userId)}`
  site = await start('canary')
}, 90_000)

afterAll(async () => {
  await site?.stop()
  await receiver?.stop()
  rmSync(home, { recursive: true, force: true })
}, 30_000)

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${site.webs[0]?.origin}${path}`, { redirect: 'manual', ...init })
const post = (path: string, fields: Record<string, string>, cookie = '') =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } })
const asStaff = (path: string) => ask(path, { headers: { cookie: staff } })

/** Files below these folders that contain one of the words. */
function filesWith(...folders: string[]): string[] {
  const args = ['-rlaiF', ...WORDS.flatMap((it) => ['-e', it]), ...folders]
  const { status, stdout } = spawnSync('grep', args, { encoding: 'utf8' })
  expect([0, 1]).toContain(status)
  return stdout.split('\n').filter(Boolean)
}

const places = () => [
  dataFolder,
  join(checkout, '.next'),
  join(checkout, 'test-results/canary.log'),
  join(checkout, 'test-results/canary-again.log'),
]

const command = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(checkout, `lib/setup/commands/${name}.ts`), ...args], {
    cwd: checkout,
    env: { ...process.env, LECTERN_DATA: dataFolder, NEXTAUTH_SECRET: secret },
    encoding: 'utf8',
  })

const inAYear = () => new Date(Date.now() + 366 * 86_400_000)
const eraseAllDue = () => eraseDue(inAYear())

/** The link of the e-mail that the worker sends. */
const linkFor = (email: string) =>
  vi.waitUntil(
    async () => {
      const mail = await db.mailMessage.findFirst({
        where: { toAddress: email, text: { contains: '/counselling/access/open/' } },
      })
      return /\/counselling\/access\/open\/[\w-]{43}/.exec(mail?.text ?? '')?.[0]
    },
    { timeout: 30_000, interval: 200 },
  )

/** Sends personal data through every form and endpoint of the site. */
async function useEveryEntrance(): Promise<{ receipt: string; leadId: string; own: string }> {
  const origin = site.webs[0]?.origin ?? ''
  const response = await requestCounselling(origin, {
    ...PERSON,
    message: 'Zyxcanary asks about Rust.',
  })
  expect(response.status).toBe(303)
  const receipt = response.location ?? ''
  const sent = await db.submission.findFirstOrThrow({ where: { name: PERSON.name } })
  const { id: leadId } = await leadOf(sent.reference)
  expect((await ask(receipt)).status).toBe(200)
  await post(`${receipt}/change`, { channel: 'CALL', message: 'Zyxcanary thinks again.' })
  await noteOnLead(SYSTEM_ACTOR, { id: leadId, note: 'Zyxcanary wants evenings.' })
  await importRequests(SYSTEM_ACTOR, {
    csv: `name,email,consent\n"Zyxcanary Import",${EMAIL},on paper`,
    dryRun: false,
    leaveOutBad: false,
  })
  for (const path of ['/admin/leads?q=zyxcanary', `/admin/leads/${leadId}`]) {
    expect(await (await asStaff(path)).text()).toContain('Zyxcanary')
  }
  const file = await post(
    '/admin/leads/export/file',
    { q: 'zyxcanary', reason: 'To look at it.' },
    staff,
  )
  expect(await file.text()).toContain('Zyxcanary Person')
  await post('/counselling/access/ask', { email: EMAIL })
  const opened = await post(`${await linkFor(EMAIL)}/use`, {})
  const own = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const data = await ask('/counselling/my-data/data.json', { headers: { cookie: own } })
  expect(await data.text()).toContain('Zyxcanary')
  return { receipt, leadId, own }
}

async function provokeErrors(leadId: string): Promise<void> {
  const origin = site.webs[0]?.origin ?? ''
  // Refused by the form, by the database, by JSON, by a query; thrown in a handler and in a page.
  await post('/counselling/requests', { ...PERSON, email: 'zyxcanary', phone: 'zyxcanary' })
  // As the database does with what is no number or no date: its message quotes the value.
  await db.$executeRaw`
    CREATE FUNCTION canary() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''not to be taken: % %'', NEW."name", NEW."phone"; END'`
  await db.$executeRaw`
    CREATE TRIGGER "Submission_canary" BEFORE INSERT ON "Submission"
    FOR EACH ROW WHEN (NEW."name" = 'Zyxcanary Broken') EXECUTE FUNCTION canary()`
  const broken = await requestCounselling(origin, { ...PERSON, name: 'Zyxcanary Broken' })
  expect(broken.status).toBe(500)
  await db.$executeRaw`DROP FUNCTION canary CASCADE`
  await ask('/api/v1/requests/LN-ZYXCANARY/outcome', {
    method: 'POST',
    body: '{"note": "Zyxcanary',
    headers: { 'content-type': 'application/json' },
  })
  await db.$executeRaw`ALTER TABLE "ContactAttempt" RENAME COLUMN "note" TO "zyx"`
  expect((await asStaff(`/admin/leads/${leadId}`)).status).toBe(500)
  await db.$executeRaw`ALTER TABLE "ContactAttempt" RENAME COLUMN "zyx" TO "note"`
  await db.$executeRaw`ALTER TABLE "Submission" RENAME COLUMN "email" TO "zyx"`
  expect((await asStaff('/admin/leads?q=zyxcanary')).status).toBe(500)
  await db.$executeRaw`ALTER TABLE "Submission" RENAME COLUMN "zyx" TO "email"`
}

it('An erased person leaves nothing in a table, a file, a log, the build or a restored backup', async () => {
  const { receipt, leadId, own } = await useEveryEntrance()
  await provokeErrors(leadId)
  // The delivery has failed and waits for its next attempt.
  await vi.waitUntil(() => receiver.received.some((it) => it.body.includes('Zyxcanary')), {
    timeout: 30_000,
  })
  expect(await tablesWith(...WORDS)).toContain('public.Submission')
  expect(filesWith(...places().slice(0, 3))).toEqual([])
  // The search works: it finds a planted file.
  writeFileSync(join(home, 'control'), 'of Zyxcanary')
  expect(filesWith(home)).toEqual([join(home, 'control')])
  command('backup', backup)

  await post('/counselling/my-data/erase', { sure: 'yes' }, own)
  receiver.status(204)
  await vi.waitUntil(() => receiver.received.some((it) => it.body.includes('person.erased')), {
    timeout: 60_000,
  })
  await site.stop()
  await eraseAllDue()
  expect(await tablesWith(...WORDS)).toEqual([])
  expect(filesWith(...places().slice(0, 3))).toEqual([])

  // Restored by a tool that knows nothing of erasures; the start of the site applies them.
  await closeQueue()
  await db.$disconnect()
  const databaseUrl = process.env.DATABASE_URL ?? ''
  await loadBackup(backup, readManifest(backup), { databaseUrl, media: null })
  expect(await tablesWith(...WORDS)).toContain('public.Submission')
  const before = receiver.received.length
  site = await start('canary-again')
  expect((await ask(receipt)).status).toBe(404)
  expect(await (await asStaff('/admin/leads?q=zyxcanary')).text()).not.toContain('Zyxcanary')
  await vi.waitUntil(() => receiver.received.length > before, { timeout: 60_000 })
  const bodies = receiver.received.slice(before).map((it) => it.body)
  expect(bodies.filter((it) => !it.includes('person.erased') || /zyxcanary/i.test(it))).toEqual([])
  await site.stop()
  await eraseAllDue()
  expect(await tablesWith(...WORDS)).toEqual([])
  expect(filesWith(...places())).toEqual([])

  // The same by our own command, which reports what it did.
  await closeQueue()
  await db.$disconnect()
  expect(command('restore', backup, '--yes')).toMatch(
    /had been erased since the backup and have been suppressed again/,
  )
  await eraseAllDue()
  expect(await tablesWith(...WORDS)).toEqual([])
}, 300_000)
