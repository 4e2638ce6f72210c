import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { requireDatabaseDirectUrl } from '#lib/env.ts'
import { schemaDifference } from '#lib/setup/difference.ts'
import { makeArticle, makeUser } from '#prisma/factories.ts'

describe('the database schema', () => {
  it('the database has exactly the schema of the schema files', async () => {
    expect(await schemaDifference(requireDatabaseDirectUrl())).toBe('')
  })

  it.each([
    'Slug_one_current',
    'Slug_one_reserved',
    'PersonIdentifier_verified',
    'Lead_one_open',
    'ContactAttempt_one_open',
    'Delivery_once',
  ])('the database has the partial unique index %s', async (name) => {
    const rows = await db.$queryRaw<{ indexdef: string }[]>`
      SELECT indexdef FROM pg_indexes WHERE indexname = ${name}`
    expect(rows[0]?.indexdef).toMatch(/UNIQUE INDEX .* WHERE /)
  })

  it.each(['Article', 'Faq', 'Course'])(
    'the database generates the search column of %s',
    async (table) => {
      const rows = await db.$queryRaw<{ is_generated: string }[]>`
      SELECT is_generated FROM information_schema.columns
      WHERE table_name = ${table} AND column_name = 'search'`
      expect(rows).toEqual([{ is_generated: 'ALWAYS' }])
    },
  )

  it('the database has its check constraints, exclusion constraint and triggers', async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
      UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`
    const names = rows.map((it) => it.name)
    expect(names).toEqual(
      expect.arrayContaining([
        'Booking_no_overlap',
        'Content_published_has_revision',
        'Slug_shape',
        'Course_hours',
        'Intake_apply_before_start',
        'Intake_seats',
        'PromoTarget_one_goal',
        'Placement_dates',
        'Redirect_status',
        'MergeProposal_ordered',
        'ContactAttempt_ended_with_outcome',
        'Submission_reachable',
        'Submission_hours',
        'Lead_hours',
        'Release_scheduled_has_time',
        'Revision_immutable',
        'ConsentEvent_append_only',
        'AuditEvent_append_only',
        'Submission_immutable',
        'MediaFile_immutable',
      ]),
    )
  })
})

describe('constraints of the database', () => {
  it('the database refuses a published content without a revision', async () => {
    await expect(
      db.content.create({ data: { kind: 'ARTICLE', workingTitle: 'x', state: 'PUBLISHED' } }),
    ).rejects.toThrow(/Content_published_has_revision/)
  })

  it('the database refuses a phone number with two verified owners, but not with two unverified ones', async () => {
    const value = `+9198${Math.floor(Math.random() * 1e8)}`
    const people = await Promise.all([
      db.person.create({ data: {} }),
      db.person.create({ data: {} }),
    ])
    for (const { id } of people) {
      await db.personIdentifier.create({ data: { personId: id, kind: 'PHONE', value } })
    }
    const verify = (personId: string) =>
      db.personIdentifier.updateMany({ where: { personId }, data: { verifiedAt: new Date() } })
    await verify(people[0].id)
    await expect(verify(people[1].id)).rejects.toThrow(/[Uu]nique/)
  })

  it('the database refuses two open cases of one person for the same interest', async () => {
    const person = await db.person.create({ data: {} })
    const lead = { personId: person.id, interest: 'general' }
    await db.lead.create({ data: { ...lead, closedAt: new Date() } })
    await db.lead.create({ data: lead })
    await expect(db.lead.create({ data: lead })).rejects.toThrow(/[Uu]nique/)
  })

  it('the database refuses overlapping bookings of a counsellor, but not adjacent ones', async () => {
    const counsellor = await makeUser('COUNSELLOR')
    const person = await db.person.create({ data: {} })
    const lead = await db.lead.create({ data: { personId: person.id, interest: randomUUID() } })
    const at = (hour: number, minute = 0) => new Date(Date.UTC(2030, 0, 1, hour, minute))
    const book = (startsAt: Date, endsAt: Date, state: 'BOOKED' | 'CANCELLED' = 'BOOKED') =>
      db.booking.create({
        data: {
          counsellorId: counsellor.id,
          personId: person.id,
          leadId: lead.id,
          startsAt,
          endsAt,
          state,
        },
      })
    await book(at(9), at(10))
    await book(at(10), at(11))
    await book(at(9, 30), at(10, 30), 'CANCELLED')
    await expect(book(at(9, 30), at(10, 30))).rejects.toThrow(/Booking_no_overlap/)
  })

  it('the database refuses to change, move or delete a consent, except when records are merged or a person is erased', async () => {
    const notice = await db.consentNotice.create({
      data: { hash: randomUUID(), purpose: 'test', version: randomUUID(), text: 'I agree.' },
    })
    const person = await db.person.create({ data: {} })
    const other = await db.person.create({ data: {} })
    const event = await db.consentEvent.create({
      data: {
        personId: person.id,
        purpose: 'test',
        action: 'GRANTED',
        noticeHash: notice.hash,
        evidence: 'on paper',
      },
    })
    const where = { id: event.id }
    const within = (setting: string, step: (tx: Tx) => Promise<unknown>) =>
      transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config(${setting}, 'on', true)`
        await step(tx)
      })
    const change = { personId: other.id, evidence: 'never' }
    const refused = [
      () => db.consentEvent.update({ where, data: { action: 'WITHDRAWN' } }),
      () => db.consentEvent.update({ where, data: { at: new Date(0) } }),
      () => db.consentEvent.update({ where, data: { personId: other.id } }),
      () => db.consentEvent.delete({ where }),
      () => db.person.delete({ where: { id: person.id } }),
      () => within('lectern.merge', (tx) => tx.consentEvent.update({ where, data: change })),
      () => within('lectern.merge', (tx) => tx.consentEvent.delete({ where })),
      () => within('lectern.erasure', (tx) => tx.consentEvent.update({ where, data: change })),
    ]
    for (const attempt of refused) await expect(attempt()).rejects.toThrow(/immutable/)
    expect(await db.consentEvent.findUnique({ where })).toEqual(event)
    const data = { personId: other.id }
    await within('lectern.merge', (tx) => tx.consentEvent.update({ where, data }))
    expect(await db.consentEvent.findUnique({ where })).toEqual({ ...event, ...data })
    await within('lectern.erasure', (tx) => tx.consentEvent.delete({ where }))
    expect(await db.consentEvent.findUnique({ where })).toBeNull()
  })

  it('the database refuses to change or delete an audit event', async () => {
    const event = await db.auditEvent.create({ data: { action: 'test', subjectKind: 'TEST' } })
    const where = { id: event.id }
    await expect(db.auditEvent.update({ where, data: { action: 'other' } })).rejects.toThrow(
      /immutable/,
    )
    await expect(db.auditEvent.delete({ where })).rejects.toThrow(/immutable/)
  })
})

describe('search text', () => {
  it('the search text matches words without accents and ranks the title above the body', async () => {
    const article = await makeArticle({ title: 'Éloge of Pandas', standfirst: 'A résumé.' })
    const rows = await db.$queryRaw<{ found: boolean }[]>`
      SELECT "search" @@ websearch_to_tsquery('english', lectern_unaccent('eloge panda resume')) AS found
      FROM "Article" WHERE "id" = ${article.id}::uuid`
    expect(rows).toEqual([{ found: true }])
  })
})
