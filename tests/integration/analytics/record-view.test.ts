import { describe, expect, it } from 'vitest'
import { recordView } from '#lib/analytics/commands.ts'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { db } from '#lib/database/db.ts'
import { draftArticle, makeArticle } from '#prisma/factories.ts'

const noon = new Date('2026-07-01T12:00:00Z')

describe('Views', () => {
  it('Views are counted by day and channel, and in the total that readers see', async () => {
    const { id, snapshot } = await makeArticle()
    await Promise.all(Array.from({ length: 8 }, () => recordView(id, 'SEARCH', noon)))
    await recordView(id, 'DIRECT', new Date('2026-07-02T00:00:00Z'))
    const rows = await db.metricDaily.findMany({
      where: { contentId: id },
      select: { source: true, views: true },
      orderBy: { day: 'asc' },
    })
    expect(rows).toEqual([
      { source: 'SEARCH', views: 8 },
      { source: 'DIRECT', views: 1 },
    ])
    expect((await getPublishedArticle(snapshot.slug))?.views).toBe(9)
  })

  it('Views of unpublished content are not counted', async () => {
    const { id } = await draftArticle()
    expect(await recordView(id, 'DIRECT', noon)).toBe(false)
    expect(await recordView('0f8fad5b-d9cb-469f-a165-70867728950e', 'DIRECT', noon)).toBe(false)
    expect(await db.metricDaily.count({ where: { contentId: id } })).toBe(0)
  })
})
