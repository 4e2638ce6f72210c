import { inlineContent } from '#lib/blocks/inline.ts'
import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'
import type { PromoRow } from './promo.ts'

/**
 * Loads promos by id, and those placed now for one of these topics or everywhere.
 * A placement that starts or ends expires its tag (lib/placements/moments.ts).
 */
export async function findPromos(
  ids: readonly string[],
  placedFor: { topicIds: readonly string[]; now: Date } | null,
): Promise<PromoRow[]> {
  reportTags(...ids.map((id) => tags.content('PROMO', id)))
  if (placedFor) reportTags(tags.placements())
  if (ids.length === 0 && !placedFor) return []
  const placed = placedFor && {
    active: true,
    content: { deletedAt: null },
    OR: [{ topicId: null }, { topicId: { in: [...placedFor.topicIds] } }],
    AND: [
      { OR: [{ startsAt: null }, { startsAt: { lte: placedFor.now } }] },
      { OR: [{ endsAt: null }, { endsAt: { gt: placedFor.now } }] },
    ],
  }
  const rows = await db.promo.findMany({
    where: {
      ...published,
      OR: [{ id: { in: [...ids] } }, ...(placed ? [{ placements: { some: placed } }] : [])],
    },
    select: {
      id: true,
      variant: true,
      title: true,
      text: true,
      ctaId: true,
      ctaLabel: true,
      thankYou: true,
      targets: {
        select: {
          label: true,
          contentId: true,
          url: true,
          sponsored: true,
          target: { select: { kind: true } },
        },
        orderBy: { position: 'asc' },
      },
      placements: {
        where: placed ?? { id: { in: [] } },
        select: { slot: true, topicId: true, priority: true },
      },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ text, targets, ...own }) => {
    reportTags(tags.content('PROMO', own.id))
    return {
      ...own,
      text: inlineContent.parse(text),
      targets: targets.map(({ target, ...it }) => ({ ...it, kind: target?.kind ?? null })),
    }
  })
}
