import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { activateNotice } from '#lib/consent/commands.ts'
import { db, transaction } from '#lib/database/db.ts'
import { campaignOf } from '#lib/requests/request.ts'
import { readRequest } from '#lib/requests/request-body.ts'
import { submitRequest } from '#lib/requests/submit-request.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { makeArticle, makeSite, makeUniversity } from '#prisma/factories.ts'
import { untilTaken } from '#tests/support/until-taken.ts'

const noReferer = campaignOf(null)
let notice = ''
let count = 0

const visitor = (given: Record<string, string> = {}) => {
  count += 1
  return {
    name: 'Asha O’Brien',
    email: `visitor-${count}-${randomUUID().slice(0, 8)}@example.in`,
    phone: `98${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
    ageBand: 'ADULT',
    consentCounselling: notice,
    ...given,
  }
}

const submit = (fields: Record<string, string>, now = new Date()) => {
  const read = readRequest(fields)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return submitRequest(read.input, noReferer, { now })
}

const submissionsOf = (email: string) => db.submission.findMany({ where: { email } })

beforeAll(async () => {
  await makeSite()
  const row = await db.consentNotice.findFirstOrThrow({
    where: { purpose: 'counselling', replacedAt: null },
  })
  notice = row.hash
})

describe('a counselling request', () => {
  it('A request is stored with person, case, consent, notice, outbox and timeline', async () => {
    const article = await makeArticle()
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id })
    const fields = visitor({
      course: course.id,
      sourceId: article.id,
      blockId: 'b7',
      message: 'Hello',
    })
    const { reference, token } = await submit(fields)
    expect(reference).toMatch(/^LN-[34679ACDEFGHJKMNPQRTUVWXY]{4}-[34679ACDEFGHJKMNPQRTUVWXY]{4}$/)
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const stored = await db.submission.findUniqueOrThrow({
      where: { reference },
      include: {
        person: { include: { identifiers: true } },
        lead: { include: { events: true } },
        consents: true,
      },
    })
    expect(stored).toMatchObject({
      sourceId: article.id,
      blockId: 'b7',
      courseId: course.id,
      message: 'Hello',
      withoutScript: true,
      flags: ['without-script'],
      consents: [{ purpose: 'counselling', action: 'GRANTED', noticeHash: notice }],
      lead: { interest: `course:${course.id}`, stage: 'NEW', events: [{ kind: 'request' }] },
    })
    expect(stored.person.identifiers.map((it) => it.verifiedAt)).toEqual([null, null])
    expect(await db.outboxEvent.findMany({ where: { personId: stored.personId } })).toMatchObject([
      { type: 'request.received', sequence: 1, data: { submissionId: stored.id } },
    ])
    expect(JSON.stringify(stored)).not.toContain(token)
    const metric = await db.metricDaily.findFirst({ where: { contentId: article.id } })
    expect(metric?.requests).toBe(1)
  })

  it('A request that is sent fifty times at once under one key is one row and one receipt', async () => {
    const fields = visitor({ idempotencyKey: randomUUID() })
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submit(fields)))
    expect(new Set(receipts.map((it) => it.token)).size).toBe(1)
    expect(await submissionsOf(fields.email)).toHaveLength(1)
  })

  it('A request that is sent twice without a key within half an hour is one row', async () => {
    const fields = visitor()
    const edge = new Date(Math.floor(Date.now() / 1_800_000) * 1_800_000)
    const first = await submit(fields, new Date(edge.getTime() - 1000))
    const second = await submit(fields, new Date(edge.getTime() + 1000))
    expect(second).toEqual(first)
    const third = await submit(fields, new Date(edge.getTime() + 2 * 1_800_000))
    expect(third.reference).not.toBe(first.reference)
  })

  it('Another body under a used key is a conflict', async () => {
    const fields = visitor({ idempotencyKey: randomUUID() })
    await submit(fields)
    await expect(submit({ ...fields, message: 'Other words' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await submissionsOf(fields.email)).toHaveLength(1)
  })

  it('A request with another consent is a new request, so that no consent is lost', async () => {
    const updates = await db.consentNotice.findFirstOrThrow({
      where: { purpose: 'updates', replacedAt: null },
    })
    const fields = visitor()
    const first = await submit(fields)
    const second = await submit({ ...fields, consentUpdates: updates.hash })
    expect(second.reference).not.toBe(first.reference)
    const stored = await db.submission.findUniqueOrThrow({
      where: { reference: second.reference },
      include: { consents: { orderBy: { purpose: 'asc' } } },
    })
    expect(stored.consents.map((it) => it.purpose)).toEqual(['counselling', 'updates'])
    const own = { ...visitor(), idempotencyKey: randomUUID() }
    await submit(own)
    await expect(submit({ ...own, consentUpdates: updates.hash })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('A second, genuine request releases a case that looked like spam', async () => {
    const fields = visitor()
    const robot = await submit({ ...fields, website: 'filled in by a password manager' })
    const again = await submit({ ...fields, message: 'I am a person.' })
    const stored = await db.submission.findUniqueOrThrow({
      where: { reference: again.reference },
      include: { lead: { include: { submissions: true } } },
    })
    expect(stored.lead.stage).toBe('NEW')
    expect(stored.lead.submissions.map((it) => it.reference)).toContain(robot.reference)
  })

  it('A second request of the same interest belongs to the open case', async () => {
    const fields = visitor()
    await submit({ ...fields, idempotencyKey: randomUUID() })
    await submit({ ...fields, idempotencyKey: randomUUID(), message: 'Again' })
    const rows = await submissionsOf(fields.email)
    expect(new Set(rows.map((it) => it.personId)).size).toBe(1)
    expect(new Set(rows.map((it) => it.leadId)).size).toBe(1)
  })

  it('Thirty parallel requests of one sender make one person and one open case', async () => {
    const fields = visitor()
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const request = { ...fields, idempotencyKey: randomUUID(), message: `Wish ${index}` }
        return untilTaken(() => submit(request))
      }),
    )
    const rows = await submissionsOf(fields.email)
    expect(rows).toHaveLength(30)
    expect(new Set(rows.map((it) => it.personId)).size).toBe(1)
    expect(await db.lead.count({ where: { personId: rows[0]?.personId ?? '' } })).toBe(1)
    const sequence = await db.outboxEvent.findMany({
      where: { personId: rows[0]?.personId ?? '' },
      select: { sequence: true },
      orderBy: { sequence: 'asc' },
    })
    expect(sequence.map((it) => it.sequence)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
  })

  it('Fifty parallel requests of a verified person make one person and one open case for each interest', async () => {
    const courses = await Promise.all(
      [1, 2].map(async () => {
        const university = await makeUniversity()
        return (await makeCourse({ universityId: university.id })).id
      }),
    )
    const fields = visitor()
    await submit({ ...fields, idempotencyKey: randomUUID() })
    const [{ personId } = { personId: '' }] = await submissionsOf(fields.email)
    await db.personIdentifier.updateMany({
      where: { personId, kind: 'PHONE' },
      data: { verifiedAt: new Date() },
    })
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const request = {
          ...fields,
          // Another mailbox each time: the proved phone alone says who it is.
          email: `other-${index}-${fields.email}`,
          idempotencyKey: randomUUID(),
          course: courses[index % 2] ?? '',
        }
        return untilTaken(() => submit(request))
      }),
    )
    expect(await db.submission.count({ where: { phone: `+91${fields.phone}` } })).toBe(51)
    expect(await db.submission.count({ where: { personId } })).toBe(51)
    const leads = await db.lead.findMany({ where: { personId, closedAt: null } })
    expect(leads.map((it) => it.interest).toSorted()).toEqual(
      [...courses.map((id) => `course:${id}`), 'general'].toSorted(),
    )
    // Whoever sent them may not be who they say: the person has gained no mailbox by it.
    expect(await db.personIdentifier.count({ where: { personId } })).toBe(2)
  })

  it('A request with identifiers of two verified persons makes a new person who is proposed with both', async () => {
    const [one, two] = [visitor(), visitor()]
    await submit(one)
    await submit(two)
    const people = await Promise.all(
      [one, two].map(async (it) => (await submissionsOf(it.email))[0]),
    )
    const prove = (kind: 'EMAIL' | 'PHONE', personId = '') =>
      db.personIdentifier.updateMany({
        where: { personId, kind },
        data: { verifiedAt: new Date() },
      })
    await prove('PHONE', people[0]?.personId)
    await prove('EMAIL', people[1]?.personId)
    const { reference } = await submit({ ...one, email: two.email })
    const stored = await db.submission.findUniqueOrThrow({ where: { reference } })
    expect(people.map((it) => it?.personId)).not.toContain(stored.personId)
    const proposed = await db.mergeProposal.count({
      where: { OR: [{ aId: stored.personId }, { bId: stored.personId }] },
    })
    expect(proposed).toBe(2)
  })

  it('A request of a minor is refused, and nothing is stored', async () => {
    const fields = visitor({ ageBand: 'MINOR' })
    const read = readRequest(fields)
    expect(read).toMatchObject({
      ok: false,
      errors: { ageBand: [expect.stringMatching(/parent or guardian/)] },
    })
    expect(await submissionsOf(fields.email)).toEqual([])
  })

  it('Persons who share a phone are proposed for a merge, and not merged', async () => {
    const parent = visitor()
    const child = visitor({ phone: parent.phone })
    await submit(parent)
    await submit(child)
    const [a] = await submissionsOf(parent.email)
    const [b] = await submissionsOf(child.email)
    expect(a?.personId).not.toBe(b?.personId)
    const pair = [a?.personId ?? '', b?.personId ?? ''].sort()
    expect(await db.mergeProposal.findMany({ where: { aId: pair[0] ?? '' } })).toMatchObject([
      { aId: pair[0], bId: pair[1], state: 'OPEN' },
    ])
  })

  it('A request with a replaced notice is refused at the box, and nothing is stored', async () => {
    const fields = visitor({ idempotencyKey: randomUUID() })
    await transaction((tx) =>
      activateNotice(
        tx,
        {
          purpose: 'counselling',
          version: randomUUID().slice(0, 8),
          locale: 'en',
          required: true,
          text: 'New words',
        },
        new Date(),
      ),
    )
    await expect(submit(fields)).rejects.toMatchObject({
      code: 'validation',
      fields: { consentCounselling: [expect.stringMatching(/changed/)] },
    })
    expect(await submissionsOf(fields.email)).toHaveLength(0)
    notice = (
      await db.consentNotice.findFirstOrThrow({
        where: { purpose: 'counselling', replacedAt: null },
      })
    ).hash
  })

  it('A request of a bot is quarantined: flagged, matched with nobody, and not emitted', async () => {
    const person = visitor()
    await submit(person)
    const robot = await submit({ ...person, website: 'http://spam.example', message: 'Buy' })
    const stored = await db.submission.findUniqueOrThrow({
      where: { reference: robot.reference },
      include: { lead: true },
    })
    expect(stored).toMatchObject({ quarantined: true, lead: { stage: 'QUARANTINED' } })
    const [own] = await submissionsOf(person.email)
    expect(stored.personId).not.toBe(own?.personId)
    expect(await db.outboxEvent.count({ where: { personId: stored.personId } })).toBe(0)
  })

  it('A request for a child stores only the class, and one for an adult none', async () => {
    const parent = visitor({ ageBand: 'PARENT_OF_MINOR', childClass: 'Class 10' })
    await submit(parent)
    const adult = visitor({ childClass: 'Class 10' })
    await submit(adult)
    expect((await submissionsOf(parent.email))[0]?.childClass).toBe('Class 10')
    expect((await submissionsOf(adult.email))[0]?.childClass).toBeNull()
  })

  it('cannot be changed afterwards', async () => {
    const { reference } = await submit(visitor())
    await expect(
      db.submission.update({ where: { reference }, data: { message: 'x' } }),
    ).rejects.toThrow(/immutable/)
  })
})
