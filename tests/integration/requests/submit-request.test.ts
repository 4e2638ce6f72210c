import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { activateNotice } from '#lib/consent/activate.ts'
import { db, transaction } from '#lib/database/db.ts'
import { readRequest } from '#lib/requests/request-body.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { makeArticle, makeSite, makeUniversity } from '#prisma/factories.ts'
import { currentNotice, submit, visitor } from '#tests/support/leads.ts'

const submissionsOf = (email: string) => db.submission.findMany({ where: { email } })

beforeAll(() => makeSite())

describe('A counselling request', () => {
  it('A request is stored with person, case, consent, notice, outbox and timeline', async () => {
    const article = await makeArticle()
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id })
    const fields = await visitor({
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
      consents: [
        {
          purpose: 'counselling',
          action: 'GRANTED',
          noticeHash: await currentNotice('counselling'),
        },
      ],
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
    const fields = await visitor({ idempotencyKey: randomUUID() })
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submit(fields)))
    expect(new Set(receipts.map((it) => it.token)).size).toBe(1)
    expect(await submissionsOf(fields.email)).toHaveLength(1)
  })

  it('A request that is sent twice without a key within half an hour is one row', async () => {
    const fields = await visitor()
    const edge = new Date(Math.floor(Date.now() / 1_800_000) * 1_800_000)
    const first = await submit(fields, new Date(edge.getTime() - 1000))
    const second = await submit(fields, new Date(edge.getTime() + 1000))
    expect(second).toEqual({ ...first, repeated: true })
    const third = await submit(fields, new Date(edge.getTime() + 2 * 1_800_000))
    expect(third.reference).not.toBe(first.reference)
  })

  it('Another body under a used key is a conflict', async () => {
    const fields = await visitor({ idempotencyKey: randomUUID() })
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
    const fields = await visitor()
    const first = await submit(fields)
    const second = await submit({ ...fields, consentUpdates: updates.hash })
    expect(second.reference).not.toBe(first.reference)
    const stored = await db.submission.findUniqueOrThrow({
      where: { reference: second.reference },
      include: { consents: { orderBy: { purpose: 'asc' } } },
    })
    expect(stored.consents.map((it) => it.purpose)).toEqual(['counselling', 'updates'])
    const own = { ...(await visitor()), idempotencyKey: randomUUID() }
    await submit(own)
    await expect(submit({ ...own, consentUpdates: updates.hash })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('A request of a minor is refused, and nothing is stored', async () => {
    const fields = await visitor({ ageBand: 'MINOR' })
    const read = readRequest(fields)
    expect(read).toMatchObject({
      ok: false,
      errors: { ageBand: [expect.stringMatching(/parent or guardian/)] },
    })
    expect(await submissionsOf(fields.email)).toEqual([])
  })

  it('A request with a replaced notice is refused at the box, and nothing is stored', async () => {
    const fields = await visitor({ idempotencyKey: randomUUID() })
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
  })

  it('A request for a child stores only the class, and one for an adult none', async () => {
    const parent = await visitor({ ageBand: 'PARENT_OF_MINOR', childClass: 'Class 10' })
    await submit(parent)
    const adult = await visitor({ childClass: 'Class 10' })
    await submit(adult)
    expect((await submissionsOf(parent.email))[0]?.childClass).toBe('Class 10')
    expect((await submissionsOf(adult.email))[0]?.childClass).toBeNull()
  })

  it('A stored request cannot be changed', async () => {
    const { reference } = await submit(await visitor())
    await expect(
      db.submission.update({ where: { reference }, data: { message: 'x' } }),
    ).rejects.toThrow(/immutable/)
  })
})
