import { expireTags, type Tag } from '#lib/cache/tags.ts'
import { tagsOfCourseMoments } from '#lib/courses/moments.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { tagsOfPlacementMoments } from '#lib/placements/moments.ts'
import type { Span } from './moment-span.ts'

const WATERMARK = 'moments'

/** One function per domain whose public queries compare dates with the current time. */
const sources = [tagsOfPlacementMoments, tagsOfCourseMoments]

/**
 * Expires the tags of everything that shows a date that has passed since the last run in any process.
 * Each date is handled once, by the clock of the database; time without runs is caught up.
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
 * Moves the watermark to one second ago and returns the span it passed; null if there is none. The
 * second allows for web processes with slow clocks, which would otherwise render and cache once more
 * what has just ended.
 */
async function moveWatermark(tx: Tx): Promise<Span | null> {
  await tx.$executeRaw`
    INSERT INTO "Watermark" ("name", "at") VALUES (${WATERMARK}, now()) ON CONFLICT DO NOTHING`
  // A concurrent run waits here, and then finds nothing left to do.
  const [last] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT "at" FROM "Watermark" WHERE "name" = ${WATERMARK} FOR UPDATE`
  const [next] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', clock_timestamp() - interval '1 second') AS "at"`
  if (!last || !next || next.at <= last.at) return null
  await tx.watermark.update({ where: { name: WATERMARK }, data: { at: next.at } })
  return { since: last.at, until: next.at }
}
