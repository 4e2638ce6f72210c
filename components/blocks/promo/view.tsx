import { PromoLine } from '#components/promos/promo-line.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'

export function PromoView({ promo }: ResolvedBlockOf<'promo'>) {
  return <PromoLine promo={promo} />
}
