import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drawLetterMail } from '#components/mail/draw.tsx'
import { sealSession } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/db.ts'
import { stopContact } from '#lib/leads/visitor-commands.ts'
import { setDrawing } from '#lib/mail/drawing.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { isOpenable, personsBehind, requestAccess, spendAccess } from '#lib/people/access.ts'
import { accessCookie, accessCookieName, openAccess } from '#lib/people/access-session.ts'
import { eraseOwn } from '#lib/people/erasure.ts'
import { ownData } from '#lib/people/own-data.ts'
import { makeHouse } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

beforeAll(async () => {
  await makeHouse()
  setDrawing(drawLetterMail)
})
beforeEach(() => db.rateLimit.deleteMany())

const minutes = (count: number) => new Date(Date.now() + count * 60_000)

async function asker(given: Record<string, string> = {}) {
  const fields = await visitor(given)
  const { reference, token } = await submit(fields)
  const { personId, id } = await leadOf(reference)
  return { fields, email: fields.email ?? '', reference, receipt: token, personId, leadId: id }
}

/** The link that came by mail. */
async function linkTo(email: string): Promise<string> {
  await requestAccess(email, null)
  await deliverDue()
  const mail = await db.mailMessage.findFirstOrThrow({
    where: { toAddress: email, text: { contains: '/counselling/access/open/' } },
    orderBy: { createdAt: 'desc' },
  })
  return /access\/open\/([\w-]{43})/.exec(mail.text)?.[1] ?? ''
}

describe('the link to everything about a person', () => {
  it('comes to the mailbox that was named, opens once and proves the address', async () => {
    const { email, personId } = await asker()
    const token = await linkTo(email)
    expect(await isOpenable(token)).toBe(true)
    const { identifierId } = await spendAccess(token, null)
    expect(await personsBehind(identifierId)).toEqual([personId])
    const identifier = await db.personIdentifier.findUniqueOrThrow({ where: { id: identifierId } })
    expect(identifier).toMatchObject({ value: email, kind: 'EMAIL' })
    expect(identifier.verifiedAt).not.toBeNull()
    expect(await isOpenable(token)).toBe(false)
    await expect(spendAccess(token, null)).rejects.toMatchObject({ code: 'gone' })
  })

  it('is over after fifteen minutes, and nowhere stored', async () => {
    const { email } = await asker()
    const token = await linkTo(email)
    expect(await isOpenable(token, minutes(14))).toBe(true)
    await expect(spendAccess(token, null, minutes(15.1))).rejects.toMatchObject({ code: 'gone' })
    const codes = await db.accessCode.findMany()
    expect(JSON.stringify(codes)).not.toContain(token)
  })

  it('of one who tries it twice at once opens once', async () => {
    const { email } = await asker()
    const token = await linkTo(email)
    const tries = await Promise.allSettled([spendAccess(token, null), spendAccess(token, null)])
    expect(tries.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is asked for in the same way by who is unknown, who then gets no mail', async () => {
    const unknown = `nobody-${randomUUID()}@example.in`
    expect(await requestAccess(unknown, null)).toBeUndefined()
    await deliverDue()
    expect(await db.mailMessage.count({ where: { toAddress: unknown } })).toBe(0)
    await requestAccess(unknown, null)
    await requestAccess(unknown, null)
    await expect(requestAccess(unknown, null)).rejects.toMatchObject({ code: 'rate-limited' })
  })

  it('still comes to who stopped all contact, and no more to who was erased', async () => {
    const { email, receipt, personId } = await asker()
    await stopContact(receipt)
    const token = await linkTo(email)
    expect(token).not.toBe('')
    await eraseOwn(personId)
    expect(await isOpenable(token)).toBe(false)
    await db.rateLimit.deleteMany()
    const before = await db.accessCode.count()
    await requestAccess(email, null)
    expect(await db.accessCode.count()).toBe(before)
  })

  it('speaks for all who gave that address: who else did is proposed to be the same person', async () => {
    const { fields, email, personId } = await asker()
    const { reference } = await submit({ ...fields, phone: '9876500001' })
    const other = await leadOf(reference)
    await db.mergeProposal.deleteMany({ where: { OR: [{ aId: personId }, { bId: personId }] } })
    const { identifierId } = await spendAccess(await linkTo(email), null)
    expect((await personsBehind(identifierId)).sort()).toEqual([personId, other.personId].sort())
    const proved = await db.personIdentifier.count({
      where: { value: email, verifiedAt: { not: null } },
    })
    expect(proved).toBe(1)
    const proposals = await db.mergeProposal.count({
      where: { OR: [{ aId: personId }, { bId: personId }] },
    })
    expect(proposals).toBe(1)
  })
})

describe('the short session', () => {
  it('is opened by its own cookie alone, never by that of staff', async () => {
    const id = randomUUID()
    const cookie = await accessCookie(id)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('Max-Age=1800')
    expect(await openAccess(`a=b; ${cookie.split(';')[0]}`)).toBe(id)
    const staff = await sealSession({ userId: id, sessionVersion: 1 })
    expect(await openAccess(`${accessCookieName()}=${staff}`)).toBeNull()
    expect(await openAccess(`${accessCookieName()}=rubbish`)).toBeNull()
    expect(await openAccess(null)).toBeNull()
  })
})

describe('what is downloaded', () => {
  it('is everything of this person by the register, and nothing of anybody else', async () => {
    const mine = await asker({ name: 'Mine Canary', message: 'My own words' })
    await asker({ name: 'Foreign Canary' })
    await db.leadEvent.create({
      data: { leadId: mine.leadId, kind: 'note', data: { note: 'A note about me' } },
    })
    const parts = await ownData([mine.personId])
    const text = JSON.stringify(parts)
    for (const word of [
      'Mine Canary',
      'My own words',
      'A note about me',
      mine.email,
      'counselling',
    ])
      expect(text).toContain(word)
    expect(text).not.toContain('Foreign')
    // What only opens doors is no word about a person.
    const stored = await db.submission.findUniqueOrThrow({ where: { reference: mine.reference } })
    expect(text).not.toContain(stored.receiptTokenHash)
  })
})
