import { afterAll, describe, expect, it, vi } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { currentGeneration, expiredSince } from '#lib/cache/expiry.ts'
import { recordTags } from '#lib/cache/tags.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { draftArticle, draftFaq, makeArticle } from '#prisma/factories.ts'
import { hours, makeDue, questions, schedule, stateOf } from '#tests/support/releases.ts'

afterAll(closeQueue)

describe('a planned publication', () => {
  it('is not there before its moment and there after it, once, with the pages that it changes', async () => {
    const article = await draftArticle({ title: 'On Monday' })
    const { releaseId } = await schedule(article)
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    await makeDue(releaseId)
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
    await makeDue(planned.releaseId)
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
    await makeDue(second.releaseId)
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
    await makeDue(releaseId)
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
    await makeDue(planned.releaseId)
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
    await makeDue(planned.releaseId)
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
    await makeDue(releaseId)
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
