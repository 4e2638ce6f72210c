import { editPath } from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { slotMismatch } from '#lib/promos/promo.ts'
import { slotLabel } from './placement.ts'
import type { PlacementSnapshot } from './schema.ts'

/** Refuses a promo of a variant that the slot does not show. */
export async function requireSlotOfPromo(tx: Tx, { promoId, slot }: PlacementSnapshot) {
  const promo = await tx.promo.findUnique({ where: { id: promoId }, select: { variant: true } })
  const mismatch = promo && slotMismatch(promo.variant, slot)
  if (!mismatch) return
  throw new AppError('validation', {
    fields: { promoId: [`${mismatch} Choose another promo or slot.`] },
  })
}

/**
 * Refuses a second active placement with the same slot, topic and priority at the same time: which of
 * the two is shown would be chance. A lock serializes two editors who save such placements at once.
 */
export async function requireOnlyOne(tx: Tx, id: string, it: PlacementSnapshot) {
  if (!it.active) return
  const { slot, topicId, priority } = it
  const name = `placement ${slot} ${topicId} ${priority}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
  const other = await tx.placement.findFirst({
    where: {
      ...{ id: { not: id }, slot, topicId, priority, active: true },
      content: { deletedAt: null },
      AND: [
        it.endsAt ? { OR: [{ startsAt: null }, { startsAt: { lt: it.endsAt } }] } : {},
        it.startsAt ? { OR: [{ endsAt: null }, { endsAt: { gt: it.startsAt } }] } : {},
      ],
    },
    select: {
      id: true,
      promo: { select: { name: true } },
      topic: { select: { name: true } },
    },
  })
  if (!other) return
  const topic = other.topic ? `the topic “${other.topic.name}”` : 'all topics'
  throw new AppError('validation', {
    fields: {
      priority: [
        `“${other.promo.name}” is already placed in “${slotLabel[slot]}” for ${topic} with the priority ${priority}. Choose another priority or change the other placement.`,
      ],
    },
    data: {
      other: { title: 'Open the other placement', path: editPath('PLACEMENT', other.id) },
    },
  })
}
