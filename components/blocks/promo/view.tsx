import { PromoLine } from '#components/promos/promo-line.tsx'
import type { DrawnBlockOf } from '#lib/reading/drawn.ts'

export function PromoView({ promo }: DrawnBlockOf<'promo'>) {
  return <PromoLine promo={promo} />
}
