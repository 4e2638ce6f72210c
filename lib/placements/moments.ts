import { type Tag, tags } from '#lib/cache/tags.ts'
import type { Tx } from '#lib/database/db.ts'
import { passed, type Span } from '#lib/publishing/moment-span.ts'

/** The tag of all placements, if one started or ended within the span; else none. */
export async function tagsOfPlacementMoments(tx: Tx, span: Span): Promise<Tag[]> {
  const turned = await tx.placement.findFirst({
    where: {
      active: true,
      content: { deletedAt: null },
      OR: [{ startsAt: passed(span) }, { endsAt: passed(span) }],
    },
    select: { id: true },
  })
  return turned ? [tags.placements()] : []
}
