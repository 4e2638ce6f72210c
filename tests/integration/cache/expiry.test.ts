import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { currentGeneration, expiredSince } from '#lib/cache/expiry.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { findCoursesBySlug } from '#lib/courses/public-list-queries.ts'
import { db } from '#lib/database/db.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { listFeedEntries } from '#lib/reading/public-site-queries.ts'
import { getTopic } from '#lib/topics/public-queries.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { makeArticle, makeTopic, makeUniversity } from '#prisma/factories.ts'
import { recordTags } from '../../support/record-tags.ts'

describe('the expiry of tags', () => {
  const expires = async (tags: Iterable<string>, change: () => Promise<unknown>) => {
    const before = currentGeneration()
    await change()
    return expiredSince(tags, before)
  }

  it('a changed image text expires every page that shows the image', async () => {
    const hash = randomUUID().replaceAll('-', '').repeat(2)
    await db.mediaFile.create({ data: { hash, mime: 'image/png', bytes: 1, width: 1, height: 1 } })
    const snapshot = {
      ...{ hash, filename: 'x.png', alt: 'Before', caption: null, credit: null },
      ...{ focalX: 50, focalY: 50 },
    }
    const picture = await saveLive(SYSTEM_ACTOR, contentKinds.MEDIA, { version: null, snapshot })
    const article = await makeArticle({ heroMediaId: picture.id })
    const { tags, result } = await recordTags(() => getPublishedArticle(article.snapshot.slug))
    expect(result?.picture?.alt).toBe('Before')
    const change = () =>
      saveLive(SYSTEM_ACTOR, contentKinds.MEDIA, {
        version: picture,
        snapshot: { ...snapshot, alt: 'After' },
      })
    expect(await expires(tags, change)).toBe(true)
  })

  it('a new topic expires its parent topic', async () => {
    const parent = await makeTopic()
    const { tags } = await recordTags(() => getTopic(parent.snapshot.slug))
    expect(await expires(tags, () => makeTopic({ parentId: parent.id }))).toBe(true)
  })

  it('a changed university expires comparisons of its courses, and a changed author the feed', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id })
    const compared = await recordTags(() => findCoursesBySlug([course.snapshot.slug], new Date()))
    expect(compared.tags).toContain(`content:UNIVERSITY:${university.id}`)
    const feed = await recordTags(() => listFeedEntries(5))
    expect(feed.tags).toContain('list:AUTHOR')
  })
})
