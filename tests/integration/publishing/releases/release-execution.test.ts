import { Client } from 'pg'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { currentGeneration, expiredSince } from '#lib/cache/expiry.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { requireDatabaseUrl } from '#lib/env.ts'
import { isPassing } from '#lib/errors/errors.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { draftArticle, makeArticle, makeUniversity } from '#prisma/factories.ts'
import { makeDue, schedule, stateOf } from '#tests/support/releases.ts'

afterAll(closeQueue)

describe('A release that cannot be executed', () => {
  it('A release that fails is stored as failed with the reason and not retried', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, title: 'Gone by then' })
    const article = await draftArticle({ courseIds: [course.id] })
    const { releaseId, notPublic } = await schedule(article)
    expect(notPublic).toEqual([])
    const withdrawn = await unpublish(SYSTEM_ACTOR, course)
    await makeDue(releaseId)
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

  it('Scheduling reports shown contents that are not public yet', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, title: 'Not yet' })
    await unpublish(SYSTEM_ACTOR, course)
    const { notPublic } = await schedule(await draftArticle({ courseIds: [course.id] }))
    expect(notPublic).toEqual([{ id: course.id, title: 'Not yet' }])
  })

  it('A release that fails because its slug is taken names the holder', async () => {
    const article = await draftArticle({ title: 'Comes late' })
    const planned = await schedule(article)
    const { slug } = article.snapshot
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...planned,
      snapshot: { ...article.snapshot, slug: `${slug}-b` },
    })
    await makeArticle({ slug, title: 'Was faster' })
    await makeDue(planned.releaseId)
    await runDueReleases()
    expect(await stateOf(planned.releaseId)).toMatchObject({
      state: 'FAILED',
      failure: expect.stringMatching(/Was faster/),
    })
  })

  it('A failing release does not delay the others', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id })
    const broken = await schedule(await draftArticle({ courseIds: [course.id] }))
    await unpublish(SYSTEM_ACTOR, course)
    const whole = await schedule(await draftArticle())
    for (const { releaseId } of [broken, whole]) await makeDue(releaseId)
    await runDueReleases()
    expect((await stateOf(broken.releaseId)).state).toBe('FAILED')
    expect((await stateOf(whole.releaseId)).state).toBe('DONE')
  })
})

describe('The execution of a release', () => {
  it('A release is executed once, even if several processes run at the same time', async () => {
    const article = await makeArticle()
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, title: 'Once' },
    })
    const { releaseId } = await schedule(saved)
    await makeDue(releaseId)
    await Promise.all(Array.from({ length: 6 }, runDueReleases))
    const done = await db.auditEvent.count({
      where: { subjectId: article.id, data: { path: ['releaseId'], equals: releaseId } },
    })
    // Scheduled once, published once.
    expect(done).toBe(2)
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('Once')
  })

  it('A process killed during a release leaves nothing half done, and the next one executes it', async () => {
    const article = await draftArticle()
    const { releaseId } = await schedule(article)
    await makeDue(releaseId)
    const blocker = new Client({ connectionString: requireDatabaseUrl() })
    await blocker.connect()
    // The release is taken and the slug not yet claimed.
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

  it('A release that waits too long for a lock is left for the next run', async () => {
    const held = await draftArticle()
    const { releaseId } = await schedule(held)
    const free = await schedule(await draftArticle())
    for (const id of [releaseId, free.releaseId]) await makeDue(id)
    const blocker = new Client({ connectionString: requireDatabaseUrl() })
    await blocker.connect()
    await blocker.query('BEGIN')
    await blocker.query('SELECT 1 FROM "Content" WHERE "id" = $1 FOR UPDATE', [held.id])
    await expect(runDueReleases()).rejects.toThrow(/next run/)
    expect((await stateOf(free.releaseId)).state).toBe('DONE')
    await blocker.query('ROLLBACK')
    await blocker.end()
    await runDueReleases()
    expect((await stateOf(releaseId)).state).toBe('DONE')
  })
})
