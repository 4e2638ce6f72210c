import { describe, expect, it } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { currentGeneration, expiredSince } from '#lib/cache/expiry.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { restoreRevision, saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { findFormerContent } from '#lib/publishing/publication/addresses.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { moveToTrash, restoreFromTrash } from '#lib/publishing/publication/trash.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import {
  draftArticle,
  draftFaq,
  makeArticle,
  makeFaq,
  makeTopic,
  makeUniversity,
  paragraphs,
} from '#prisma/factories.ts'
import { recordTags } from '../../../support/record-tags.ts'

const questions = (...ids: string[]) => ({
  type: 'doc' as const,
  content: [
    {
      type: 'faqSection' as const,
      attrs: {
        id: 'f1',
        version: 1 as const,
        title: 'Questions',
        numbered: true,
        items: ids.map((faqId) => ({ faqId, question: null })),
      },
    },
  ],
})

describe('Publishing', () => {
  it('Readers see nothing of a draft', async () => {
    const draft = await draftArticle()
    expect(await getPublishedArticle(draft.snapshot.slug)).toBeNull()
    expect(await findFormerContent('ARTICLE', draft.snapshot.slug)).toEqual({ kind: 'unknown' })
  })

  it('The published version stays while its draft changes', async () => {
    const article = await makeArticle({ title: 'Before' })
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, title: 'After' },
    })
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('Before')
    const content = await db.content.findUniqueOrThrow({ where: { id: article.id } })
    expect(content).toMatchObject({ workingTitle: 'After', hasPendingChanges: true })
  })

  it('Publication expires all pages that show the article before the command returns', async () => {
    const topic = await makeTopic()
    const article = await makeArticle({ topicIds: [topic.id] })
    const { tags } = await recordTags(() => getPublishedArticle(article.snapshot.slug))
    const before = currentGeneration()
    expect(expiredSince(tags, before)).toBe(false)
    await publish(SYSTEM_ACTOR, article)
    expect(expiredSince(tags, before)).toBe(true)
    expect(expiredSince([`topic:${topic.id}`], before)).toBe(true)
  })

  it('A failed transaction expires no page', async () => {
    const missing = await draftFaq()
    await publish(SYSTEM_ACTOR, missing)
    const unpublished = await unpublish(SYSTEM_ACTOR, {
      id: missing.id,
      lockVersion: missing.lockVersion + 1,
    })
    expect(unpublished.id).toBe(missing.id)
    const article = await draftArticle({ body: questions(missing.id) })
    const before = currentGeneration()
    await expect(publish(SYSTEM_ACTOR, article)).rejects.toMatchObject({ code: 'validation' })
    expect(expiredSince([`content:ARTICLE:${article.id}`], before)).toBe(false)
  })

  it('Publication also publishes FAQs that were created in the article, and names them', async () => {
    const newFaq = await draftFaq({ question: 'Born here?' })
    const article = await draftArticle({ body: questions(newFaq.id) })
    const { publishedTogether } = await publish(SYSTEM_ACTOR, article)
    expect(publishedTogether).toEqual([{ id: newFaq.id, title: 'Born here?' }])
    const row = await db.articleFaq.findMany({ where: { articleId: article.id } })
    expect(row.map((it) => it.faqId)).toEqual([newFaq.id])
  })

  it('Publication refuses an article that pins an unpublished course, and names the course', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id, title: 'Hidden course' })
    await unpublish(SYSTEM_ACTOR, course)
    const article = await draftArticle({ courseIds: [course.id] })
    await expect(publish(SYSTEM_ACTOR, article)).rejects.toThrow(/Hidden course/)
  })

  it('An unpublished article answers not found at once, and is published again at the same address', async () => {
    const article = await makeArticle()
    const withdrawn = await unpublish(SYSTEM_ACTOR, article)
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    expect(await findFormerContent('ARTICLE', article.snapshot.slug)).toEqual({ kind: 'unknown' })
    await publish(SYSTEM_ACTOR, withdrawn)
    expect(await getPublishedArticle(article.snapshot.slug)).not.toBeNull()
  })
})

describe('Versions', () => {
  it('Exactly one of many parallel saves of a version is stored; the others get the stored version', async () => {
    const article = await draftArticle()
    const saves = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
          ...article,
          snapshot: { ...article.snapshot, title: `Writer ${index}` },
        }),
      ),
    )
    const refused = saves.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))
    expect(refused).toHaveLength(11)
    for (const error of refused) {
      expect(error).toMatchObject({ code: 'conflict', data: { lockVersion: 1 } })
      expect(error.data.stored.title).toMatch(/^Writer \d+$/)
    }
  })

  it('Each save and publication creates a revision, and numbers have no gaps', async () => {
    const article = await makeArticle()
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, article)
    const revisions = await db.revision.findMany({
      where: { contentId: article.id },
      orderBy: { number: 'asc' },
      select: { number: true, cause: true },
    })
    expect(revisions).toEqual([
      { number: 1, cause: 'SAVE' },
      { number: 2, cause: 'PUBLISH' },
      { number: 3, cause: 'SAVE' },
    ])
  })

  it('A revision cannot be changed', async () => {
    const article = await makeArticle()
    await expect(
      db.revision.updateMany({ where: { contentId: article.id }, data: { note: 'x' } }),
    ).rejects.toThrow(/immutable/)
  })

  it('Restoring a revision changes the draft and not the public page', async () => {
    const article = await draftArticle({ title: 'First' })
    const first = await db.revision.findFirstOrThrow({ where: { contentId: article.id } })
    const second = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, title: 'Second' },
    })
    const published = await publish(SYSTEM_ACTOR, second)
    await restoreRevision(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...published,
      revisionId: first.id,
      snapshot: article.snapshot,
    })
    const copy = await db.workingCopy.findUniqueOrThrow({ where: { contentId: article.id } })
    expect(copy.data).toMatchObject({ title: 'First' })
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('Second')
  })
})

describe('Addresses', () => {
  it('A former slug redirects, also after two changes, and can be taken back', async () => {
    const article = await makeArticle({ slug: `moving-${Date.now()}` })
    const first = article.snapshot.slug
    let version: { id: string; lockVersion: number } = article
    for (const slug of [`${first}-b`, `${first}-c`]) {
      version = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
        ...version,
        snapshot: { ...article.snapshot, slug },
      })
      version = await publish(SYSTEM_ACTOR, version)
    }
    expect(await findFormerContent('ARTICLE', first)).toEqual({ kind: 'moved', slug: `${first}-c` })
    expect(await findFormerContent('ARTICLE', `${first}-b`)).toEqual({
      kind: 'moved',
      slug: `${first}-c`,
    })
    version = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...version,
      snapshot: article.snapshot,
    })
    await publish(SYSTEM_ACTOR, version)
    expect((await getPublishedArticle(first))?.id).toBe(article.id)
    expect(await findFormerContent('ARTICLE', `${first}-c`)).toEqual({ kind: 'moved', slug: first })
  })

  it('The second of two editors who want a slug gets a conflict that names its holder', async () => {
    const slug = `wanted-${Date.now()}`
    const made = await Promise.allSettled([
      draftArticle({ slug, title: 'One' }),
      draftArticle({ slug, title: 'Two' }),
    ])
    const refused = made.filter((it) => it.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict' })
    expect(refused[0]?.reason.message).toMatch(/already used by “(One|Two)”/)
  })

  it('The slug of a draft is not revealed to readers', async () => {
    const article = await makeArticle()
    const slug = `${article.snapshot.slug}-secret`
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, slug },
    })
    expect(await findFormerContent('ARTICLE', slug)).toEqual({ kind: 'unknown' })
  })

  it('The slug of a content in the trash stays reserved and answers 410', async () => {
    const article = await makeArticle()
    const trashed = await moveToTrash(SYSTEM_ACTOR, article)
    expect(await findFormerContent('ARTICLE', article.snapshot.slug)).toEqual({ kind: 'gone' })
    await expect(draftArticle({ slug: article.snapshot.slug })).rejects.toThrow(/in the trash/)
    await restoreFromTrash(SYSTEM_ACTOR, trashed)
    expect(await getPublishedArticle(article.snapshot.slug)).not.toBeNull()
  })

  it('A FAQ that a page shows cannot be trashed, and the error lists the pages', async () => {
    const faq = await makeFaq()
    const article = await makeArticle({ title: 'Shows it', body: questions(faq.id) })
    await expect(moveToTrash(SYSTEM_ACTOR, faq)).rejects.toMatchObject({
      code: 'conflict',
      data: { users: [expect.objectContaining({ id: article.id, title: 'Shows it' })] },
    })
  })
})

describe('Live kinds', () => {
  it('Each save of a live kind is public at once and creates a revision', async () => {
    const topic = await makeTopic({ name: 'Before' })
    await saveLive(SYSTEM_ACTOR, contentKinds.TOPIC, {
      version: topic,
      snapshot: { ...topic.snapshot, name: 'After', introduction: paragraphs('New.') },
    })
    expect(await db.topic.findUniqueOrThrow({ where: { id: topic.id } })).toMatchObject({
      name: 'After',
    })
    expect(await db.revision.count({ where: { contentId: topic.id } })).toBe(2)
  })
})
