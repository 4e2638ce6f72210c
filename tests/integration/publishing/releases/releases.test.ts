import { Client } from 'pg'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { currentGeneration, expiredSince } from '#lib/cache/expiry.ts'
import { recordTags } from '#lib/cache/tags.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { requireDatabaseUrl } from '#lib/env.ts'
import { isPassing } from '#lib/errors/errors.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import type { ReleaseAction } from '#lib/publishing/core/release.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { moveToTrash } from '#lib/publishing/publication/trash.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import {
  cancelRelease,
  rescheduleRelease,
  scheduleRelease,
} from '#lib/publishing/releases/releases.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { draftArticle, draftFaq, makeArticle, makeUniversity, makeUser } from '#prisma/factories.ts'

afterAll(closeQueue)

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

type Content = { id: string; lockVersion: number }

const schedule = (
  { id, lockVersion }: Content,
  action: ReleaseAction = 'PUBLISH',
  dueAt = hours(1),
) => scheduleRelease(SYSTEM_ACTOR, { contentId: id, lockVersion, action, dueAt })

/** As if it had been planned for a moment ago: a plan for the past can't be made. */
const letItBeDue = (releaseId: string) =>
  db.release.update({ where: { id: releaseId }, data: { dueAt: new Date(Date.now() - 1_000) } })

const stateOf = (id: string) =>
  db.release.findUniqueOrThrow({
    where: { id },
    select: { state: true, failure: true, executedAt: true },
  })

const questions = (faqId: string) => ({
  type: 'doc' as const,
  content: [
    {
      type: 'faqSection' as const,
      attrs: {
        ...{ id: 'f1', version: 1 as const, title: 'Questions', numbered: true },
        items: [{ faqId, question: null }],
      },
    },
  ],
})

describe('a planned publication', () => {
  it('is not there before its moment and there after it, once, with the pages that it changes', async () => {
    const article = await draftArticle({ title: 'On Monday' })
    const { releaseId } = await schedule(article)
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    await letItBeDue(releaseId)
    const { tags } = await recordTags(() => getPublishedArticle(article.snapshot.slug))
    const before = currentGeneration()
    await runDueReleases()
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('On Monday')
    expect(expiredSince(tags, before)).toBe(true)
    expect((await stateOf(releaseId)).state).toBe('DONE')
    await unpublish(SYSTEM_ACTOR, { id: article.id, lockVersion: article.lockVersion + 1 })
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
  })

  it('goes by the clock of the database, not by that of the process', async () => {
    const article = await draftArticle()
    const { releaseId } = await schedule(article)
    vi.useFakeTimers({ toFake: ['Date'], now: hours(48) })
    await runDueReleases().finally(() => vi.useRealTimers())
    expect((await stateOf(releaseId)).state).toBe('SCHEDULED')
  })

  it('takes the words of the day it was planned; later edits stay a draft, with their address', async () => {
    const article = await draftArticle({ title: 'Planned' })
    const planned = await schedule(article)
    const slug = `${article.snapshot.slug}-later`
    const later = { ...article.snapshot, title: 'Later', slug }
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...planned,
      snapshot: later,
    })
    await letItBeDue(planned.releaseId)
    await runDueReleases()
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('Planned')
    const content = await db.content.findUniqueOrThrow({
      where: { id: article.id },
      include: { workingCopy: true, slugs: { orderBy: { createdAt: 'asc' } } },
    })
    expect(content).toMatchObject({ hasPendingChanges: true, workingTitle: 'Later' })
    expect(content.workingCopy?.data).toMatchObject({ title: 'Later' })
    expect(content.slugs.map((it) => [it.slug, it.state])).toEqual(
      expect.arrayContaining([
        [article.snapshot.slug, 'CURRENT'],
        [slug, 'RESERVED'],
      ]),
    )
    // Who edits while it happens goes on writing: their version is still the current one.
    await expect(
      saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, { ...saved, snapshot: later }),
    ).resolves.toMatchObject({ id: article.id })
  })

  it('publishes the revision that was saved, and cuts one for words that none has', async () => {
    const article = await draftArticle()
    const { releaseId } = await schedule(article)
    const items = () =>
      db.releaseItem.findMany({
        where: { releaseId },
        select: { revision: { select: { number: true } }, priorRevisionId: true },
      })
    expect(await items()).toEqual([{ revision: { number: 1 }, priorRevisionId: null }])

    const unsaved = await draftArticle()
    await db.workingCopy.update({
      where: { contentId: unsaved.id },
      data: { data: { ...unsaved.snapshot, title: 'Typed, not saved' } },
    })
    const second = await schedule(unsaved)
    await letItBeDue(second.releaseId)
    await runDueReleases()
    expect((await getPublishedArticle(unsaved.snapshot.slug))?.title).toBe('Typed, not saved')
    expect(await db.revision.count({ where: { contentId: unsaved.id } })).toBe(2)
  })

  it('remembers what was public before it', async () => {
    const article = await makeArticle()
    const { publishedRevisionId } = await db.content.findUniqueOrThrow({
      where: { id: article.id },
      select: { publishedRevisionId: true },
    })
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, title: 'New' },
    })
    const { releaseId } = await schedule(saved)
    await letItBeDue(releaseId)
    await runDueReleases()
    const [item] = await db.releaseItem.findMany({ where: { releaseId } })
    expect(item?.priorRevisionId).toBe(publishedRevisionId)
  })

  it('takes unpublished questions of its text along, in their words of the day it was planned', async () => {
    const faq = await draftFaq({ question: 'As planned?' })
    const article = await draftArticle({ body: questions(faq.id) })
    const planned = await schedule(article)
    expect(planned.publishedTogether).toEqual([{ id: faq.id, title: 'As planned?' }])
    const version = await db.content.findUniqueOrThrow({ where: { id: faq.id } })
    await saveDraft(SYSTEM_ACTOR, contentKinds.FAQ, {
      id: faq.id,
      lockVersion: version.lockVersion,
      snapshot: { ...faq.snapshot, question: 'Changed since?' },
    })
    await letItBeDue(planned.releaseId)
    await runDueReleases()
    expect((await stateOf(planned.releaseId)).failure).toBeNull()
    expect(await db.faq.findUniqueOrThrow({ where: { id: faq.id } })).toMatchObject({
      question: 'As planned?',
    })
    expect(await db.articleFaq.count({ where: { articleId: article.id } })).toBe(1)
  })

  it('leaves a question as readers know it, if it was published meanwhile', async () => {
    const faq = await draftFaq({ question: 'As planned?' })
    const planned = await schedule(await draftArticle({ body: questions(faq.id) }))
    const { lockVersion } = await db.content.findUniqueOrThrow({ where: { id: faq.id } })
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.FAQ, {
      id: faq.id,
      lockVersion,
      snapshot: { ...faq.snapshot, question: 'Better since?' },
    })
    await publish(SYSTEM_ACTOR, saved)
    await letItBeDue(planned.releaseId)
    await runDueReleases()
    expect((await stateOf(planned.releaseId)).state).toBe('DONE')
    expect(await db.faq.findUniqueOrThrow({ where: { id: faq.id } })).toMatchObject({
      question: 'Better since?',
    })
  })
})

describe('a planned withdrawal', () => {
  it('takes the page off at its moment, and keeps it until then', async () => {
    const article = await makeArticle()
    const { releaseId } = await schedule(article, 'UNPUBLISH')
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).not.toBeNull()
    await letItBeDue(releaseId)
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    expect((await stateOf(releaseId)).state).toBe('DONE')
  })

  it('is refused for what is not public', async () => {
    await expect(schedule(await draftArticle(), 'UNPUBLISH')).rejects.toMatchObject({
      code: 'validation',
    })
  })

  it('outlives a correction that is published by hand', async () => {
    const article = await makeArticle()
    const planned = await schedule(article, 'UNPUBLISH')
    await publish(SYSTEM_ACTOR, planned)
    expect((await stateOf(planned.releaseId)).state).toBe('SCHEDULED')
  })
})

describe('a plan', () => {
  it('is made for a moment to come, at most two years ahead', async () => {
    const article = await draftArticle()
    for (const dueAt of [hours(-1), hours(24 * 366 * 2 + 24)]) {
      await expect(schedule(article, 'PUBLISH', dueAt)).rejects.toMatchObject({
        code: 'validation',
        fields: { dueAt: [expect.any(String)] },
      })
    }
  })

  it('is the only one of its content, also of two made at once', async () => {
    const article = await draftArticle()
    const planned = await schedule(article)
    await expect(schedule(planned)).rejects.toThrow(/This is already scheduled/)
    const other = await draftArticle()
    const both = await Promise.allSettled([schedule(other), schedule(other)])
    expect(both.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is refused where readers have the same words already', async () => {
    await expect(schedule(await makeArticle())).rejects.toThrow(/nothing to publish/)
  })

  it('names an old version and is refused, with what is stored now', async () => {
    const article = await draftArticle()
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, article)
    await expect(schedule(article)).rejects.toMatchObject({
      code: 'conflict',
      data: { lockVersion: 1 },
    })
  })

  it('moves to another moment, and back out of reach', async () => {
    const { releaseId } = await schedule(await draftArticle())
    await letItBeDue(releaseId)
    await rescheduleRelease(SYSTEM_ACTOR, { releaseId, dueAt: hours(2) })
    await runDueReleases()
    expect((await stateOf(releaseId)).state).toBe('SCHEDULED')
  })

  it('that is cancelled is not carried out, nor cancelled twice', async () => {
    const article = await draftArticle()
    const { releaseId } = await schedule(article)
    await cancelRelease(SYSTEM_ACTOR, { releaseId })
    await letItBeDue(releaseId)
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    await expect(cancelRelease(SYSTEM_ACTOR, { releaseId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      rescheduleRelease(SYSTEM_ACTOR, { releaseId, dueAt: hours(1) }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('to publish is cancelled, with the reason, when something newer is published by hand', async () => {
    const article = await draftArticle({ title: 'Old' })
    const planned = await schedule(article)
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...planned,
      snapshot: { ...article.snapshot, title: 'New' },
    })
    const { cancelled } = await publish(SYSTEM_ACTOR, saved)
    expect(cancelled).toEqual([planned.dueAt])
    expect(await stateOf(planned.releaseId)).toMatchObject({
      state: 'CANCELLED',
      failure: expect.stringMatching(/published by hand/),
    })
    await letItBeDue(planned.releaseId)
    await runDueReleases()
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('New')
  })

  it('goes into the bin with its content', async () => {
    const planned = await schedule(await draftArticle())
    await moveToTrash(SYSTEM_ACTOR, planned)
    expect((await stateOf(planned.releaseId)).state).toBe('CANCELLED')
  })

  it('is made, moved and cancelled by nobody who may not publish', async () => {
    const author = await makeUser('AUTHOR')
    const counsellor = await makeUser('COUNSELLOR')
    const { id, lockVersion } = await draftArticle({}, author)
    const plan = { contentId: id, lockVersion, action: 'PUBLISH' as const, dueAt: hours(1) }
    const { releaseId } = await schedule({ id, lockVersion })
    for (const actor of [author, counsellor]) {
      for (const attempt of [
        () => scheduleRelease(actor, plan),
        () => rescheduleRelease(actor, { releaseId, dueAt: hours(2) }),
        () => cancelRelease(actor, { releaseId }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
      }
    }
    expect((await stateOf(releaseId)).state).toBe('SCHEDULED')
  })

  it('is on record from the day it was made to the day it was done', async () => {
    const editor = await makeUser('EDITOR')
    const { id, lockVersion } = await draftArticle()
    const { releaseId } = await scheduleRelease(editor, {
      ...{ contentId: id, lockVersion, action: 'PUBLISH', dueAt: hours(1) },
    })
    await letItBeDue(releaseId)
    await runDueReleases()
    const events = await db.auditEvent.findMany({
      where: { subjectId: id },
      select: { action: true, actorId: true },
      orderBy: { at: 'asc' },
    })
    expect(events).toEqual([
      { action: 'release.schedule', actorId: editor.id },
      { action: 'content.publish', actorId: null },
    ])
  })
})

describe('a plan that cannot be carried out', () => {
  it('has failed, with the reason, and stays so', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, title: 'Gone by then' })
    const article = await draftArticle({ courseIds: [course.id] })
    const { releaseId, notPublic } = await schedule(article)
    expect(notPublic).toEqual([])
    const withdrawn = await unpublish(SYSTEM_ACTOR, course)
    await letItBeDue(releaseId)
    const before = currentGeneration()
    await runDueReleases()
    expect(await stateOf(releaseId)).toMatchObject({
      state: 'FAILED',
      executedAt: null,
      failure: expect.stringMatching(/Gone by then/),
    })
    expect(expiredSince([`content:ARTICLE:${article.id}`], before)).toBe(false)
    await publish(SYSTEM_ACTOR, withdrawn)
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
  })

  it('says when it is made what is not public yet', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, title: 'Not yet' })
    await unpublish(SYSTEM_ACTOR, course)
    const { notPublic } = await schedule(await draftArticle({ courseIds: [course.id] }))
    expect(notPublic).toEqual([{ id: course.id, title: 'Not yet' }])
  })

  it('because another has its address by now names who has it', async () => {
    const article = await draftArticle({ title: 'Comes late' })
    const planned = await schedule(article)
    const { slug } = article.snapshot
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...planned,
      snapshot: { ...article.snapshot, slug: `${slug}-b` },
    })
    await makeArticle({ slug, title: 'Was faster' })
    await letItBeDue(planned.releaseId)
    await runDueReleases()
    expect(await stateOf(planned.releaseId)).toMatchObject({
      state: 'FAILED',
      failure: expect.stringMatching(/Was faster/),
    })
  })

  it('keeps none of the others waiting', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id })
    const broken = await schedule(await draftArticle({ courseIds: [course.id] }))
    await unpublish(SYSTEM_ACTOR, course)
    const whole = await schedule(await draftArticle())
    for (const { releaseId } of [broken, whole]) await letItBeDue(releaseId)
    await runDueReleases()
    expect((await stateOf(broken.releaseId)).state).toBe('FAILED')
    expect((await stateOf(whole.releaseId)).state).toBe('DONE')
  })
})

describe('whoever carries it out', () => {
  it('does so once, however many look at the same time', async () => {
    const article = await makeArticle()
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, title: 'Once' },
    })
    const { releaseId } = await schedule(saved)
    await letItBeDue(releaseId)
    await Promise.all(Array.from({ length: 6 }, runDueReleases))
    const done = await db.auditEvent.count({
      where: { subjectId: article.id, data: { path: ['releaseId'], equals: releaseId } },
    })
    // Planned once, published once.
    expect(done).toBe(2)
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('Once')
  })

  it('may die in the middle: nothing is half done, and the next one does it', async () => {
    const article = await draftArticle()
    const { releaseId } = await schedule(article)
    await letItBeDue(releaseId)
    const blocker = new Client({ connectionString: requireDatabaseUrl() })
    await blocker.connect()
    // Where it stops: with the release taken and the address not yet.
    await blocker.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [
      `slug ARTICLE en ${article.snapshot.slug}`,
    ])
    const died = runDueReleases().then(
      () => null,
      (error: AggregateError) => error,
    )
    const killed = async () => {
      const { rowCount } = await blocker.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event = 'advisory'`,
      )
      expect(rowCount).toBe(1)
    }
    await vi.waitFor(killed, { timeout: 2_500, interval: 20 })
    const error = await died
    await blocker.end()
    expect(error?.errors.every(isPassing)).toBe(true)
    expect((await stateOf(releaseId)).state).toBe('SCHEDULED')
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    await runDueReleases()
    expect((await stateOf(releaseId)).state).toBe('DONE')
    expect(await getPublishedArticle(article.snapshot.slug)).not.toBeNull()
  })

  it('waits for a lock only so long, and comes back', async () => {
    const held = await draftArticle()
    const { releaseId } = await schedule(held)
    const free = await schedule(await draftArticle())
    for (const id of [releaseId, free.releaseId]) await letItBeDue(id)
    const blocker = new Client({ connectionString: requireDatabaseUrl() })
    await blocker.connect()
    await blocker.query('BEGIN')
    await blocker.query('SELECT 1 FROM "Content" WHERE "id" = $1 FOR UPDATE', [held.id])
    await expect(runDueReleases()).rejects.toThrow(/next look/)
    expect((await stateOf(free.releaseId)).state).toBe('DONE')
    await blocker.query('ROLLBACK')
    await blocker.end()
    await runDueReleases()
    expect((await stateOf(releaseId)).state).toBe('DONE')
  })
})
