import { InlineText } from '#components/blocks/inline.tsx'
import { Link } from '#components/blocks/link.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { ResolvedPromo } from '#lib/blocks/resolved-block.ts'
import { withSource } from '#lib/paths.ts'

/** A promo within the text, with one line for each target; sponsored targets are labelled. */
export function PromoLine({
  promo,
}: {
  promo: Pick<ResolvedPromo, 'text' | 'targets' | 'ctaId' | 'title'>
}) {
  const Frame = promo.title ? 'aside' : 'div'
  return (
    // Without a title it is part of the text and not a region of its own.
    <Frame
      className="promo"
      aria-label={promo.title || undefined}
      data-cta={promo.ctaId || undefined}
    >
      {promo.title && <p className="block-title">{promo.title}</p>}
      <p>
        <InlineText inline={promo.text} />
      </p>
      <ul className="promo-targets">
        {promo.targets.map((it) => (
          <li key={it.href}>
            <Link href={withSource(it.href, { cta: promo.ctaId })} sponsored={it.sponsored}>
              {it.label}
              <Icon name="arrow-right" />
            </Link>
            {it.sponsored && <small> Sponsored</small>}
          </li>
        ))}
      </ul>
    </Frame>
  )
}
