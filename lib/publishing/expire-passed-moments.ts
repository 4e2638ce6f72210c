import { expireTags, type Tag } from '#lib/cache/tags.ts'
import { tagsOfCourseMoments } from '#lib/courses/moments.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { tagsOfPlacementMoments } from '#lib/placements/moments.ts'
import type { Span } from './moment-span.ts'

const WATERMARK = 'moments'

/** Every noun whose public queries compare something with the clock. */
const sources = [tagsOfPlacementMoments, tagsOfCourseMoments]

/**
 * Expires what shows something whose moment has passed since the last look, whoever looked: once,
 * by the database's clock, and for all the time in which nobody did.
 */
export function expirePassedMoments(): Promise<void> {
  return transaction(async (tx) => {
    const span = await moveWatermark(tx)
    if (!span) return
    const found: Tag[] = []
    for (const tagsOf of sources) found.push(...(await tagsOf(tx, span)))
    await expireTags(tx, found)
  })
}

/**
 * A second behind: a page is drawn by the clock of the web process, and one that is a little slow
 * would show once more what has just ended, and keep it.
 */
async function moveWatermark(tx: Tx): Promise<Span | null> {
  await tx.$executeRaw`
    INSERT INTO "Watermark" ("name", "at") VALUES (${WATERMARK}, now()) ON CONFLICT DO NOTHING`
  // Whoever looks at the same time waits here, and then finds nothing left.
  const [last] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT "at" FROM "Watermark" WHERE "name" = ${WATERMARK} FOR UPDATE`
  const [next] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', clock_timestamp() - interval '1 second') AS "at"`
  if (!last || !next || next.at <= last.at) return null
  await tx.watermark.update({ where: { name: WATERMARK }, data: { at: next.at } })
  return { since: last.at, until: next.at }
}
