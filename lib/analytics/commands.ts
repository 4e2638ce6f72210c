import { type Tx, transaction } from '#lib/database/db.ts'
import { PUBLISHED_CONTENT } from '#lib/published.ts'
import type { TrafficChannel } from './channel.ts'

const COUNTED = ['ARTICLE', 'COURSE', 'PAGE'] as const

/**
 * Counts one view of a published content on this day. It expires no tag, because a reader must not
 * expire the page for the next one; the view counts on pages are refreshed by age.
 *
 * @returns false if there is no such published content
 */
export function recordView(contentId: string, source: TrafficChannel, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    if (!(await isCounted(tx, contentId))) return false
    const day = new Date(now.toISOString().slice(0, 10))
    const key = { contentId, day, source }
    await tx.metricDaily.upsert({
      where: { contentId_day_source: key },
      create: { ...key, views: 1 },
      update: { views: { increment: 1 } },
    })
    await tx.contentTotals.upsert({
      where: { contentId },
      create: { contentId, views: 1 },
      update: { views: { increment: 1 } },
    })
    return true
  })
}

async function isCounted(tx: Tx, id: string): Promise<boolean> {
  const found = await tx.content.count({
    where: { id, kind: { in: [...COUNTED] }, ...PUBLISHED_CONTENT },
  })
  return found === 1
}
