import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { listFilter } from '#lib/publishing/core/content-list.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { openForEditing } from '#lib/publishing/listing/open-for-editing.ts'
import { listContent } from '#lib/publishing/listing/staff-queries.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { cancelRelease, scheduleRelease } from '#lib/publishing/releases/releases.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { draftArticle, makeUniversity, makeUser } from '#prisma/factories.ts'

afterAll(closeQueue)

const dueAt = new Date(Date.now() + 3_600_000)

const plan = (content: { id: string; lockVersion: number }, actor: Actor = SYSTEM_ACTOR) =>
  scheduleRelease(actor, {
    ...{ contentId: content.id, lockVersion: content.lockVersion },
    ...{ action: 'PUBLISH', dueAt },
  })

const planFor = async (actor: Actor, id: string) =>
  (await openForEditing(actor, 'ARTICLE', id))?.plan ?? null

describe('The form of a content with a release', () => {
  it('The form shows time, revision and user of the scheduled release', async () => {
    const editor = await makeUser('EDITOR')
    const article = await draftArticle()
    const { releaseId } = await plan(article, editor)
    expect(await planFor(SYSTEM_ACTOR, article.id)).toMatchObject({
      ...{ releaseId, action: 'PUBLISH', dueAt, failure: null, version: 1 },
      ...{
        editedSince: false,
        plannedBy: 'EDITOR of the test',
        publishedTogether: [],
        notPublic: [],
      },
    })
  })

  it('The form says that newer changes are not part of the scheduled release', async () => {
    const article = await draftArticle()
    const planned = await plan(article)
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, { ...planned, snapshot: article.snapshot })
    expect((await planFor(SYSTEM_ACTOR, article.id))?.editedSince).toBe(true)
  })

  it('The form warns while a shown content is not public', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, title: 'Late' })
    const withdrawn = await unpublish(SYSTEM_ACTOR, course)
    const article = await draftArticle({ courseIds: [course.id] })
    await plan(article)
    const warned = async () => (await planFor(SYSTEM_ACTOR, article.id))?.notPublic
    expect(await warned()).toEqual(['Late'])
    await publish(SYSTEM_ACTOR, withdrawn)
    expect(await warned()).toEqual([])
  })

  it('The form shows why the release failed until the next publication or scheduling', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, title: 'Gone' })
    const article = await draftArticle({ courseIds: [course.id] })
    const planned = await plan(article)
    const withdrawn = await unpublish(SYSTEM_ACTOR, course)
    await db.release.update({
      where: { id: planned.releaseId },
      data: { dueAt: new Date(Date.now() - 1_000) },
    })
    await runDueReleases()
    const failed = await planFor(SYSTEM_ACTOR, article.id)
    expect(failed?.failure).toMatch(/“Gone”/)
    await publish(SYSTEM_ACTOR, withdrawn)
    const published = await publish(SYSTEM_ACTOR, planned)
    expect(await planFor(SYSTEM_ACTOR, article.id)).toBeNull()
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...published,
      snapshot: { ...article.snapshot, title: 'Again' },
    })
    const { releaseId } = await plan(saved)
    expect(await planFor(SYSTEM_ACTOR, article.id)).toMatchObject({
      releaseId,
      failure: null,
    })
    await cancelRelease(SYSTEM_ACTOR, { releaseId })
    expect(await planFor(SYSTEM_ACTOR, article.id)).toBeNull()
  })

  it('The release is hidden from users who may not open the content', async () => {
    const article = await draftArticle()
    await plan(article)
    const stranger = await makeUser('AUTHOR')
    expect(await planFor(stranger, article.id)).toBeNull()
  })
})

it('The list shows scheduled releases and can be filtered by them', async () => {
  const title = `Waits ${crypto.randomUUID()}`
  const article = await draftArticle({ title })
  await draftArticle({ title: `${title} not` })
  const find = async (query: object) =>
    (await listContent(SYSTEM_ACTOR, 'ARTICLE', listFilter.parse({ q: title, ...query }))).rows
  expect((await find({})).map((it) => it.plan)).toEqual([null, null])
  const { releaseId } = await plan(article)
  expect(await find({ state: 'scheduled' })).toMatchObject([
    { id: article.id, state: 'draft', plan: { action: 'PUBLISH', dueAt } },
  ])
  await cancelRelease(SYSTEM_ACTOR, { releaseId })
  expect(await find({ state: 'scheduled' })).toEqual([])
})
