import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { noticeHash } from '#lib/consent/activate.ts'
import { replaceNotice } from '#lib/consent/commands.ts'
import { noticeReplacement } from '#lib/consent/schema.ts'
import { listNotices } from '#lib/consent/staff-queries.ts'
import { db } from '#lib/database/db.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { receiveRequest } from '#lib/requests/receive-request.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { currentNotice, submit, visitor } from '#tests/support/leads.ts'

let admin: Actor
let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  admin = await makeUser('ADMIN')
  counsellor = await makeUser('COUNSELLOR')
})

const noticeText = () =>
  `I agree that you call me about this request, three times at most. ${randomUUID()}`

async function replace(purpose: 'counselling' | 'updates' = 'counselling', text = noticeText()) {
  const replaces = await currentNotice(purpose)
  const { version } = await replaceNotice(admin, { purpose, locale: 'en', replaces, text })
  return { before: replaces, now: await currentNotice(purpose), version, text }
}

const historyOf = async (purpose: string) =>
  (await listNotices(admin)).find((it) => it.purpose === purpose)?.versions ?? []

describe('A new consent notice', () => {
  it('A replaced notice gets a new version and the hash of exactly its text', async () => {
    const first = await replace()
    const second = await replace()
    const [year, number] = second.version.split('-').map(Number)
    expect(second.version).toBe(`${year}-${number}`)
    expect(number).toBe(Number(first.version.split('-')[1]) + 1)
    const { version, text } = second
    const purpose = 'counselling'
    expect(second.now).toBe(noticeHash({ purpose, version, locale: 'en', text }))
    const inForce = await db.consentNotice.findMany({
      where: { purpose, locale: 'en', replacedAt: null },
    })
    expect(inForce).toMatchObject([{ hash: second.now, required: true }])
  })

  it('A new notice is in force at once: an open form has to show it and keeps what was typed', async () => {
    const fields: Record<string, string> = await visitor({
      idempotencyKey: randomUUID(),
      message: 'Typed before the change',
    })
    const { now, text } = await replace()
    const body = JSON.stringify(fields)
    const refused = await receiveRequest({ body, type: 'json', address: null, referer: null })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        status: 422,
        data: { notices: [{ field: 'consentCounselling', hash: now, text }] },
      },
      errors: { consentCounselling: [expect.stringMatching(/changed/)] },
      values: { message: 'Typed before the change' },
    })
    expect(await db.submission.count({ where: { email: fields.email ?? '' } })).toBe(0)
    await submit({ ...fields, consentCounselling: now })
    expect(await db.submission.count({ where: { email: fields.email ?? '' } })).toBe(1)
  })

  it('Each consent keeps the notice under which it was given', async () => {
    const old = await replace()
    const receipt = await submit(await visitor())
    const fresh = await replace()
    const shown = await findReceipt(receipt.token)
    expect(shown?.consents).toMatchObject([
      { text: old.text, version: old.version, isActive: true },
    ])
    const history = await historyOf('counselling')
    expect(history.slice(0, 2)).toMatchObject([
      { hash: fresh.now, text: fresh.text, granted: 0, replacedAt: null },
      { hash: old.now, text: old.text, granted: 1, replacedAt: expect.any(Date) },
    ])
  })

  it('Of two notices that are saved at once one is stored, and the other save gets a conflict', async () => {
    const replaces = await currentNotice('updates')
    const both = await Promise.allSettled(
      [noticeText(), noticeText()].map((text) =>
        replaceNotice(admin, { purpose: 'updates', locale: 'en', replaces, text }),
      ),
    )
    expect(both.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
    const refused = both.find((it) => it.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'conflict' })
    expect((await historyOf('updates')).filter((it) => it.replacedAt === null)).toHaveLength(1)
  })

  it('An unchanged, too short or too long notice is refused', async () => {
    const { text } = await replace('updates')
    await expect(replace('updates', text)).rejects.toMatchObject({ code: 'validation' })
    const input = (given: string) =>
      noticeReplacement.safeParse({ purpose: 'updates', locale: 'en', replaces: null, text: given })
    for (const bad of ['', '   ', 'I agree.', 'x'.repeat(2001), `${noticeText()}\u0000`])
      expect([bad.slice(0, 9), input(bad).success]).toEqual([bad.slice(0, 9), false])
    expect(input(noticeText()).success).toBe(true)
  })

  it('Only an admin can replace a notice, and it is audited', async () => {
    const replaces = await currentNotice('updates')
    const input = { purpose: 'updates', locale: 'en', replaces, text: noticeText() } as const
    expect(() => replaceNotice(counsellor, input)).toThrow(/may not|permission|allowed/i)
    expect(await listNotices(counsellor)).toEqual([])
    const { version } = await replaceNotice(admin, input)
    const audit = await db.auditEvent.findFirst({
      where: { action: 'notice.replace', actorId: admin.id },
      orderBy: { at: 'desc' },
    })
    expect(audit?.data).toMatchObject({ purpose: 'updates', to: version })
  })

  it('A stored notice cannot be altered', async () => {
    const { now } = await replace('updates')
    await expect(
      db.consentNotice.update({ where: { hash: now }, data: { text: 'Other words' } }),
    ).rejects.toThrow(/immutable/)
  })
})
