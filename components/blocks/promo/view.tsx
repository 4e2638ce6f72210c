import { PromoLine } from '#components/promos/promo-line.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'

export function PromoView({ block, promo }: ResolvedBlockOf<'promo'>) {
  return (
    <div data-block={block.attrs.id}>
      <PromoLine promo={promo} />
    </div>
  )
}
