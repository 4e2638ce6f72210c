import { afterAll, describe, expect, it, vi } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { currentGeneration, expiredSince } from '#lib/cache/expiry.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { draftArticle, draftFaq, makeArticle } from '#prisma/factories.ts'
import { hours, makeDue, questions, schedule, stateOf } from '#tests/support/releases.ts'
import { recordTags } from '../../../support/record-tags.ts'

afterAll(closeQueue)

describe('A scheduled publication', () => {
  it('A scheduled publication is executed once at its time and expires the pages that it changes', async () => {
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

  it('Time is taken from the database clock, not from that of the process', async () => {
    const article = await draftArticle()
    const { releaseId } = await schedule(article)
    vi.useFakeTimers({ toFake: ['Date'], now: hours(48) })
    await runDueReleases().finally(() => vi.useRealTimers())
    expect((await stateOf(releaseId)).state).toBe('SCHEDULED')
  })

  it('A scheduled publication uses the version at scheduling; later changes stay a draft with their slug', async () => {
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
    // An editor can continue during the publication: the version is still current.
    await expect(
      saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, { ...saved, snapshot: later }),
    ).resolves.toMatchObject({ id: article.id })
  })

  it('A scheduled publication uses the saved revision, or creates one for unversioned changes', async () => {
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

  it('A scheduled publication stores which revision was public before', async () => {
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

  it('A scheduled publication also publishes new FAQs of its text in their version at scheduling', async () => {
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

  it('A scheduled publication does not change a FAQ that was published in the meantime', async () => {
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

describe('A scheduled unpublication', () => {
  it('A scheduled unpublication removes the page at its time and not before', async () => {
    const article = await makeArticle()
    const { releaseId } = await schedule(article, 'UNPUBLISH')
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).not.toBeNull()
    await makeDue(releaseId)
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    expect((await stateOf(releaseId)).state).toBe('DONE')
  })

  it('A scheduled unpublication is refused for a content that is not public', async () => {
    await expect(schedule(await draftArticle(), 'UNPUBLISH')).rejects.toMatchObject({
      code: 'validation',
    })
  })

  it('A scheduled unpublication stays scheduled after a manual publication', async () => {
    const article = await makeArticle()
    const planned = await schedule(article, 'UNPUBLISH')
    await publish(SYSTEM_ACTOR, planned)
    expect((await stateOf(planned.releaseId)).state).toBe('SCHEDULED')
  })
})
