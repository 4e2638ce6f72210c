import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { replaceNotice } from '#lib/consent/commands.ts'
import { noticeReplacement } from '#lib/consent/schema.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { settings } from '#prisma/demo/settings.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'

let admin: Actor

beforeAll(async () => {
  await makeSite()
  admin = await makeUser('ADMIN')
})

const inForce = (purpose: string) =>
  db.consentNotice.findMany({
    where: { purpose, replacedAt: null },
    select: { hash: true, version: true, text: true, template: true },
  })

async function saveAttempts(maxAttempts: number): Promise<void> {
  const { id } = await db.setting.findFirstOrThrow({ where: { key: 'counselling' } })
  const version = await db.content.findUniqueOrThrow({
    where: { id },
    select: { id: true, lockVersion: true },
  })
  const snapshot = { key: 'counselling', value: { ...settings.counselling, maxAttempts } } as const
  await saveLive(admin, contentKinds.SETTING, { version, snapshot })
}

it('Another number of calls in the settings makes a new version of the notice, and earlier consents keep theirs', async () => {
  const [before] = await inForce('counselling')
  expect(before?.text).toContain('at most three times')
  const fields = await visitor()
  const { reference } = await submit(fields)
  await saveAttempts(5)
  const after = await inForce('counselling')
  expect(after).toMatchObject([
    { text: before?.text.replace('three times', 'five times'), template: before?.template },
  ])
  expect(after[0]?.version).not.toBe(before?.version)
  // A form with the former text is asked again; a consent to it stays.
  await expect(
    submit({ ...(await visitor()), consentCounselling: before?.hash ?? '' }),
  ).rejects.toMatchObject({
    code: 'validation',
    data: { notices: [{ field: 'consentCounselling', text: after[0]?.text }] },
  })
  const { personId, maxAttempts } = await leadOf(reference)
  const given = await db.consentEvent.findMany({ where: { personId } })
  expect([maxAttempts, given.map((it) => it.noticeHash)]).toEqual([3, [before?.hash]])
  await saveAttempts(5)
  expect(await inForce('counselling')).toEqual(after)
  await saveAttempts(3)
})

it('A notice without placeholders is not renewed, and an unknown placeholder is refused', async () => {
  const text = 'I agree that you write to me about this request. I can withdraw it at any time.'
  const change = { purpose: 'updates', locale: 'en', text } as const
  const replaces = await currentNotice('updates')
  await replaceNotice(admin, { ...change, replaces })
  const [before] = await inForce('updates')
  await saveAttempts(4)
  expect(await inForce('updates')).toEqual([before])
  await saveAttempts(3)
  const unknown = { ...change, replaces, text: `${text} {calls} at most.` }
  expect(noticeReplacement.safeParse(unknown).success).toBe(false)
  const known = { ...change, replaces: before?.hash ?? '', text: `${text} {attempts} at most.` }
  await replaceNotice(admin, noticeReplacement.parse(known))
  expect(await inForce('updates')).toMatchObject([
    { text: `${text} three times at most.`, template: known.text },
  ])
})
