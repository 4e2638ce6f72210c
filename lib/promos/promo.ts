import type { Inline } from '#lib/blocks/inline.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { type PlacementSlot, slotLabel } from '#lib/placements/placement.ts'

export const PROMO_VARIANTS = ['FORM', 'COURSE', 'TEXT', 'BANNER'] as const

export type PromoVariant = (typeof PROMO_VARIANTS)[number]

export type PromoRow = {
  id: string
  variant: PromoVariant
  title: string
  text: Inline
  ctaId: string
  ctaLabel: string
  thankYou: string | null
  targets: {
    label: string
    kind: ContentKindName | null
    contentId: string | null
    url: string | null
    sponsored: boolean
  }[]
  /** Its active placements. */
  placements: { slot: string; topicId: string | null; priority: number }[]
}

const SLOTS: Record<PromoVariant, readonly PlacementSlot[]> = {
  FORM: ['RAIL_FORM', 'STICKY_BAR'],
  COURSE: ['RAIL_CARD'],
  TEXT: ['IN_TEXT', 'UNDER_ARTICLE'],
  BANNER: ['UNDER_ARTICLE', 'STICKY_BAR'],
}

/** Slots of an article in which a promo of this variant can be shown. */
export const slotsOf = (variant: PromoVariant): readonly PlacementSlot[] => SLOTS[variant]

const VARIANT_LABELS: Record<PromoVariant, string> = {
  FORM: 'form',
  COURSE: 'course card',
  TEXT: 'text',
  BANNER: 'banner',
}

/** Says that a slot does not show promos of this variant, and which slots do; null if it does. */
export function slotMismatch(variant: PromoVariant, slot: PlacementSlot): string | null {
  if (slotsOf(variant).includes(slot)) return null
  const names = slotsOf(variant).map((it) => `“${slotLabel[it]}”`)
  return `A promo of the variant “${VARIANT_LABELS[variant]}” can be shown in ${names.join(' or ')}, not in “${slotLabel[slot]}”.`
}
