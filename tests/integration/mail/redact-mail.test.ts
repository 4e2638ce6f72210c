import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { redactKeptMail } from '#lib/mail/redact-mail.ts'
import { makeSite } from '#prisma/factories.ts'

beforeAll(makeSite)

it('Kept mail has no live link or code after a quarter of an hour', async () => {
  const token = 'Abc_-'.repeat(9)
  const words = (path: string) => `Open http://a.in/counselling/${path}/${token} now. 123 456`
  const paths = ['requests', 'confirm', 'access/open']
  for (const path of paths) {
    const text = words(path)
    const html = `<a href="http://a.in/counselling/${path}/${token}">x</a> 123 456`
    await db.mailMessage.create({ data: { toAddress: 'a@example.in', subject: path, text, html } })
  }
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)
  const password = `http://a.in/sign-in/password/${token}`
  await db.mailMessage.create({
    data: { toAddress: 'a@example.in', subject: 'sign-in', text: password, html: password },
  })
  await redactKeptMail(at(14))
  expect(await db.mailMessage.count({ where: { text: { contains: token } } })).toBe(4)
  await redactKeptMail(at(16))
  const mails = await db.mailMessage.findMany({ orderBy: { subject: 'asc' } })
  expect(JSON.stringify(mails)).not.toContain(token)
  expect(mails.map((it) => it.text.includes('123 456'))).toEqual([false, true, true, false])
  expect(mails[0]?.html).toContain('/counselling/access/open/(removed)')
  expect(await redactKeptMail(at(30))).toBe(0)
})
