import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { makeSite, makeUniversity } from '#prisma/factories.ts'
import { submit, visitor } from '#tests/support/leads.ts'
import { retryWhileBusy } from '#tests/support/retry-while-busy.ts'

const submissionsOf = (email: string) => db.submission.findMany({ where: { email } })

beforeAll(() => makeSite())

describe('The person and the case of a request', () => {
  it('A second, genuine request releases a case that looked like spam', async () => {
    const fields = await visitor()
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
    const fields = await visitor()
    await submit({ ...fields, idempotencyKey: randomUUID() })
    await submit({ ...fields, idempotencyKey: randomUUID(), message: 'Again' })
    const rows = await submissionsOf(fields.email)
    expect(new Set(rows.map((it) => it.personId)).size).toBe(1)
    expect(new Set(rows.map((it) => it.leadId)).size).toBe(1)
  })

  it('Thirty parallel requests of one sender make one person and one open case', async () => {
    const fields = await visitor()
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const request = { ...fields, idempotencyKey: randomUUID(), message: `Wish ${index}` }
        return retryWhileBusy(() => submit(request))
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
    const fields = await visitor()
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
          // Another mailbox each time: only the verified phone identifies the person.
          email: `other-${index}-${fields.email}`,
          idempotencyKey: randomUUID(),
          course: courses[index % 2] ?? '',
        }
        return retryWhileBusy(() => submit(request))
      }),
    )
    expect(await db.submission.count({ where: { phone: `+91${fields.phone}` } })).toBe(51)
    expect(await db.submission.count({ where: { personId } })).toBe(51)
    const leads = await db.lead.findMany({ where: { personId, closedAt: null } })
    expect(leads.map((it) => it.interest).toSorted()).toEqual(
      [...courses.map((id) => `course:${id}`), 'general'].toSorted(),
    )
    // The sender may be somebody else, so the person gets no new mailbox.
    expect(await db.personIdentifier.count({ where: { personId } })).toBe(2)
  })

  it('A request with identifiers of two verified persons makes a new person who is proposed with both', async () => {
    const [one, two] = [await visitor(), await visitor()]
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

  it('Persons who share a phone are proposed for a merge, and not merged', async () => {
    const parent = await visitor()
    const child = await visitor({ phone: parent.phone })
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

  it('A request of a bot is quarantined: flagged, matched with no person, and not emitted', async () => {
    const person = await visitor()
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
})
