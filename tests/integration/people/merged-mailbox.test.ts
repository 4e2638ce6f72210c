import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { withAddress } from '#lib/internal-request.ts'
import { mailBody } from '#lib/mail/mail-body.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { accessSessionCookie } from '#lib/people/access-session.ts'
import { acceptMerge } from '#lib/people/merging.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'
import { POST as step } from '../../../app/(site)/counselling/my-data/[step]/route.ts'
import { GET as download } from '../../../app/(site)/counselling/my-data/data.json/route.ts'

beforeAll(makeSite)

/** Two of a family with one phone, merged by mistake. */
async function family() {
  const counsellor = await makeUser('COUNSELLOR')
  const one = await visitor({ name: 'Mother Rao', message: 'About an MBA for me' })
  const two = await visitor({ name: 'Son Rao', message: 'About Rust for me', phone: one.phone })
  const sent = { one: await submit(one), two: await submit(two) }
  const mother = (await leadOf(sent.one.reference)).personId
  const son = (await leadOf(sent.two.reference)).personId
  const { id } = await db.mergeProposal.findFirstOrThrow({
    where: { aId: { in: [mother, son] }, bId: { in: [mother, son] } },
  })
  await acceptMerge(counsellor, { id })
  return { one, two, sent, mother, son }
}

async function session(email: string) {
  const { id } = await db.personIdentifier.findFirstOrThrow({ where: { value: email } })
  return (await accessSessionCookie(id)).split(';')[0] ?? ''
}

const get = (cookie: string) =>
  download(new Request('http://lectern.test/', { headers: { cookie, ...withAddress('::1') } }))

it('The data page of a merged person shows nothing of the other mailbox until that is proved', async () => {
  const { one, two } = await family()
  const own = await (await get(await session(one.email))).text()
  expect(own).toContain('About an MBA for me')
  expect(own).not.toMatch(/Son Rao|About Rust/)
  expect(own).not.toContain(two.email)
  const other = await (await get(await session(two.email))).text()
  expect(other).toContain('About Rust for me')
  expect(other).not.toMatch(/Mother Rao|MBA/)
  expect(other).not.toContain(one.email)
  await db.personIdentifier.updateMany({
    where: { value: two.email },
    data: { verifiedAt: new Date() },
  })
  expect(await (await get(await session(one.email))).text()).toContain('About Rust for me')
})

it('An erasure after a wrong merge erases the own requests only', async () => {
  const { one, sent, mother, son } = await family()
  const request = new Request('http://lectern.test/', {
    method: 'POST',
    headers: { cookie: await session(one.email) },
    body: new URLSearchParams({ sure: 'yes' }),
  })
  const answer = await step(request, { params: Promise.resolve({ step: 'erase' }) })
  expect(answer.status).toBe(303)
  const states = await db.person.findMany({ where: { id: { in: [mother, son] } } })
  expect(states.find((it) => it.id === mother)?.state).toBe('SUPPRESSED')
  expect(states.find((it) => it.id === son)?.state).toBe('ACTIVE')
  expect((await leadOf(sent.two.reference)).personId).toBe(son)
})

it('The mailbox of the merged record is told, without a word of the other record', async () => {
  const { two, mother } = await family()
  const { id } = await db.outboxEvent.findFirstOrThrow({
    where: { personId: mother, type: 'person.merged' },
  })
  const mail = await mailBody(await findEvent(id), 'VISITOR_MAIL')
  if (!mail.send) throw new Error(mail.why)
  expect(mail.to).toEqual([two.email])
  expect(JSON.stringify(mail.letter)).not.toMatch(/Rao|MBA|Rust/)
})
