import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { encryptSession } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/database/db.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import {
  findPersonsOfMailbox,
  isAccessLinkValid,
  redeemAccessCode,
  redeemAccessLink,
  requestAccess,
} from '#lib/people/access.ts'
import {
  accessSessionCookie,
  accessSessionCookieName,
  codeRequestCookie,
  readAccessSession,
  readCodeRequest,
} from '#lib/people/access-session.ts'
import { accessCodes, accessToken } from '#lib/people/access-token.ts'
import { collectPersonalData } from '#lib/people/collect-personal-data.ts'
import { eraseByPerson } from '#lib/people/erasure.ts'
import { stopContactByReceipt } from '#lib/requests/end-request.ts'
import { makeSite } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
})
beforeEach(() => db.rateLimit.deleteMany())

const minutes = (count: number) => new Date(Date.now() + count * 60_000)

async function makeRequester(given: Record<string, string> = {}) {
  const fields = await visitor(given)
  const { reference, token } = await submit(fields)
  const { personId, id } = await leadOf(reference)
  return { fields, email: fields.email ?? '', reference, receipt: token, personId, leadId: id }
}

/** The link that came by mail. */
async function linkTo(email: string): Promise<string> {
  await (await requestAccess(email, null)).sent
  await deliverDue()
  const mail = await db.mailMessage.findFirstOrThrow({
    where: { toAddress: email, text: { contains: '/counselling/access/open/' } },
    orderBy: { createdAt: 'desc' },
  })
  return /access\/open\/([\w-]{43})/.exec(mail.text)?.[1] ?? ''
}

describe('An access link', () => {
  it('An access link goes to the entered mailbox, is valid once and verifies the address', async () => {
    const { email, personId } = await makeRequester()
    const token = await linkTo(email)
    expect(await isAccessLinkValid(token)).toBe(true)
    const { identifierId } = await redeemAccessLink(token, null)
    expect(await findPersonsOfMailbox(identifierId)).toEqual([personId])
    const identifier = await db.personIdentifier.findUniqueOrThrow({ where: { id: identifierId } })
    expect(identifier).toMatchObject({ value: email, kind: 'EMAIL' })
    expect(identifier.verifiedAt).not.toBeNull()
    expect(await isAccessLinkValid(token)).toBe(false)
    await expect(redeemAccessLink(token, null)).rejects.toMatchObject({ code: 'gone' })
  })

  it('An access link expires after fifteen minutes and is not stored', async () => {
    const { email } = await makeRequester()
    const token = await linkTo(email)
    expect(await isAccessLinkValid(token, minutes(14))).toBe(true)
    await expect(redeemAccessLink(token, null, minutes(15.1))).rejects.toMatchObject({
      code: 'gone',
    })
    const codes = await db.accessCode.findMany()
    expect(JSON.stringify(codes)).not.toContain(token)
  })

  it('An access link that is used twice at once is accepted once', async () => {
    const { email } = await makeRequester()
    const token = await linkTo(email)
    const tries = await Promise.allSettled([
      redeemAccessLink(token, null),
      redeemAccessLink(token, null),
    ])
    expect(tries.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('Requesting a link for an unknown address is answered in the same way, and no mail is sent', async () => {
    const unknown = `nobody-${randomUUID()}@example.in`
    await (await requestAccess(unknown, null)).sent
    await deliverDue()
    expect(await db.mailMessage.count({ where: { toAddress: unknown } })).toBe(0)
    await requestAccess(unknown, null)
    await requestAccess(unknown, null)
    await expect(requestAccess(unknown, null)).rejects.toMatchObject({ code: 'rate-limited' })
  })

  it('An access link is sent after a stop of contact, but not after an erasure', async () => {
    const { email, receipt, personId } = await makeRequester()
    await stopContactByReceipt(receipt)
    const token = await linkTo(email)
    expect(token).not.toBe('')
    await eraseByPerson(personId)
    expect(await isAccessLinkValid(token)).toBe(false)
    await db.rateLimit.deleteMany()
    const before = await db.accessCode.count()
    await (await requestAccess(email, null)).sent
    expect(await db.accessCode.count()).toBe(before)
  })

  it('An access link opens the data of all persons with its address, and proposes them for a merge', async () => {
    const { fields, email, personId } = await makeRequester()
    const { reference } = await submit({ ...fields, phone: '9876500001' })
    const other = await leadOf(reference)
    await db.mergeProposal.deleteMany({ where: { OR: [{ aId: personId }, { bId: personId }] } })
    const { identifierId } = await redeemAccessLink(await linkTo(email), null)
    expect((await findPersonsOfMailbox(identifierId)).sort()).toEqual(
      [personId, other.personId].sort(),
    )
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

describe('The code of an access mail', () => {
  /** The code in the mail, with what the cookie of the browser says. */
  async function codeFor(email: string) {
    await linkTo(email)
    const { id } = await db.accessCode.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    const mail = await db.mailMessage.findFirstOrThrow({
      where: { toAddress: email },
      orderBy: { createdAt: 'desc' },
    })
    const code = accessCodes(id)[0] ?? ''
    expect(mail.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
    expect(mail.subject).not.toContain(code)
    return { email, id, code }
  }
  const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

  it('A code is valid once, uses up its link, and is not stored', async () => {
    const { email, personId } = await makeRequester()
    const sent = await codeFor(email)
    expect(sent.code).toMatch(/^\d{6}$/)
    expect(JSON.stringify(await db.accessCode.findMany())).not.toContain(sent.code)
    const opened = await redeemAccessCode(sent, null)
    expect(await findPersonsOfMailbox(opened?.identifierId ?? '')).toEqual([personId])
    expect(await redeemAccessCode(sent, null)).toBeNull()
    const stored = await db.accessCode.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(await isAccessLinkValid(accessToken(stored.id))).toBe(false)
  })

  it('A code is invalid after five wrong attempts, also parallel ones, and after fifteen minutes', async () => {
    const { email } = await makeRequester()
    const sent = await codeFor(email)
    const wrong = { ...sent, code: otherThan(sent.code) }
    const tries = await Promise.all([1, 2, 3, 4, 5].map(() => redeemAccessCode(wrong, null)))
    expect(tries).toEqual([null, null, null, null, null])
    await expect(redeemAccessCode(sent, null)).rejects.toMatchObject({
      code: 'rate-limited',
    })
    await db.rateLimit.deleteMany()
    expect(await redeemAccessCode(sent, null)).toBeNull()
    const second = await makeRequester()
    const late = await codeFor(second.email)
    expect(await redeemAccessCode(late, null, minutes(15.1))).toBeNull()
  })

  it('A code of another mailbox is refused in the same way as one of an unknown mailbox', async () => {
    const mine = await makeRequester()
    const other = await makeRequester()
    const sent = await codeFor(mine.email)
    expect(await redeemAccessCode({ ...sent, email: other.email }, null)).toBeNull()
    const unknown = { ...sent, id: randomUUID(), email: `nobody-${randomUUID()}@example.in` }
    for (let tries = 0; tries < 5; tries += 1)
      expect(await redeemAccessCode(unknown, null)).toBeNull()
    await expect(redeemAccessCode(unknown, null)).rejects.toMatchObject({ code: 'rate-limited' })
  })

  it('Wrong codes of a stranger who asked for the same mailbox leave the code of its reader valid', async () => {
    const { email } = await makeRequester()
    const stranger = await codeFor(email)
    const reader = await codeFor(email)
    for (let tries = 0; tries < 5; tries += 1)
      await redeemAccessCode({ ...stranger, code: otherThan(stranger.code) }, null)
    await expect(redeemAccessCode(stranger, null)).rejects.toMatchObject({ code: 'rate-limited' })
    // The stranger's cookie does not open with the code of the reader, either.
    await db.rateLimit.deleteMany({ where: { key: { startsWith: 'access:code:' } } })
    expect(await redeemAccessCode({ ...stranger, code: reader.code }, null)).toBeNull()
    expect(await redeemAccessCode(reader, null)).not.toBeNull()
  })

  it('Guessing codes is limited for a mailbox by the day, and its link still opens the data', async () => {
    const { email } = await makeRequester()
    const limit = { name: 'access:code:mailbox', points: 50, seconds: 86_400 }
    for (let tries = 0; tries < 50; tries += 1) await consumeRateLimit(limit, email)
    const token = await linkTo(email)
    const guess = { email, id: randomUUID(), code: '000000' }
    await expect(redeemAccessCode(guess, null)).rejects.toMatchObject({ code: 'rate-limited' })
    await expect(redeemAccessLink(token, null)).resolves.toMatchObject({})
  })
})

describe('Requests of links by strangers', () => {
  it('Three requests of a stranger do not keep the reader of the mailbox from requesting a link', async () => {
    const { email } = await makeRequester()
    for (let count = 0; count < 3; count += 1)
      await (await requestAccess(email, '198.51.100.1')).sent
    await expect(requestAccess(email, '198.51.100.1')).rejects.toMatchObject({
      code: 'rate-limited',
    })
    const sent = () =>
      db.accessCode.count({ where: { identifier: { value: email }, submissionId: null } })
    // Without a proof the request is answered as usual, and the mails before it have valid links.
    await (await requestAccess(email, '198.51.100.2')).sent
    expect(await sent()).toBe(3)
    await (await requestAccess(email, '198.51.100.2', { proved: true })).sent
    expect(await sent()).toBe(4)
  })

  it('However many networks ask, a mailbox gets at most nine mails in a quarter of an hour', async () => {
    const { email } = await makeRequester()
    for (let count = 0; count < 20; count += 1)
      await (await requestAccess(email, `203.0.113.${count}`, { proved: count % 2 === 0 })).sent
    const sent = await db.accessCode.count({
      where: { identifier: { value: email }, submissionId: null },
    })
    expect(sent).toBe(9)
  })
})

it('The response to a link request does not wait for the work on a known mailbox', async () => {
  const { email } = await makeRequester()
  let sent: Promise<void> | undefined
  await db.$transaction(async (tx) => {
    // Every write for a known mailbox has to wait for this lock.
    await tx.$executeRaw`LOCK TABLE "AccessCode" IN ACCESS EXCLUSIVE MODE`
    sent = (await requestAccess(email, null)).sent
  })
  await sent
  expect(
    await db.accessCode.count({ where: { submissionId: null, identifier: { value: email } } }),
  ).toBe(1)
})

describe('The access session', () => {
  it('The cookie of a code request holds the mailbox and is no session', async () => {
    const requested = { email: 'asha@example.in', id: randomUUID() }
    const cookie = await codeRequestCookie(requested)
    expect(cookie).not.toContain('asha')
    expect(await readCodeRequest(cookie.split(';')[0] ?? '')).toEqual(requested)
    const [, value] = /=([^;]*)/.exec(cookie) ?? []
    expect(await readAccessSession(`${accessSessionCookieName()}=${value}`)).toBeNull()
  })

  it('The session is read from its own cookie only, never from that of staff', async () => {
    const id = randomUUID()
    const cookie = await accessSessionCookie(id)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('Max-Age=1800')
    expect(await readAccessSession(`a=b; ${cookie.split(';')[0]}`)).toBe(id)
    const staff = await encryptSession({ userId: id, sessionVersion: 1, sessionId: id })
    expect(await readAccessSession(`${accessSessionCookieName()}=${staff}`)).toBeNull()
    expect(await readAccessSession(`${accessSessionCookieName()}=rubbish`)).toBeNull()
    expect(await readAccessSession(null)).toBeNull()
  })
})

describe('The download of own data', () => {
  it('The download has everything of this person by the register, and nothing of others', async () => {
    const mine = await makeRequester({ name: 'Mine Canary', message: 'My own words' })
    await makeRequester({ name: 'Foreign Canary' })
    await db.leadEvent.create({
      data: { leadId: mine.leadId, kind: 'note', data: { note: 'A note about me' } },
    })
    const parts = await collectPersonalData([mine.personId])
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
    // Tokens and keys are not personal data.
    const stored = await db.submission.findUniqueOrThrow({ where: { reference: mine.reference } })
    expect(text).not.toContain(stored.receiptTokenHash)
  })
})
