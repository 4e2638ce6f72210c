import { slotMismatch } from '#lib/promos/promo.ts'
import { atField, type Rule } from './check.ts'

const RULE = 'slots'

/** Finds promos in slots that do not show promos of their variant. */
export const slots: Rule = ({ placed }) =>
  placed.flatMap(({ path, slot, variant, by }) => {
    const mismatch = slotMismatch(variant, slot)
    if (!mismatch) return []
    return by === null
      ? [atField(RULE, 'error', path, `${mismatch} Choose another promo for this slot.`)]
      : [
          atField(
            RULE,
            'warning',
            path,
            `${mismatch} It is used by ${by}. Choose another promo there.`,
          ),
        ]
  })
