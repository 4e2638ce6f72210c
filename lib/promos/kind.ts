import { linkReferences, targetReferences } from '#lib/blocks/fields.ts'
import { inlineText } from '#lib/blocks/inline.ts'
import { tags } from '#lib/cache/tags.ts'
import { NOTHING_TO_CHECK } from '#lib/publishing/core/checked-parts.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { json } from '#lib/publishing/core/projection.ts'
import { promoSnapshot } from './schema.ts'

export const promoKind = defineKind('PROMO', promoSnapshot, {
  title: (it) => it.name,
  references: (it) => [...targetReferences(it.targets), ...linkReferences(it.text)],
  text: (it) => inlineText(it.text),
  checks: (it) => ({
    ...NOTHING_TO_CHECK,
    title: { path: 'title', text: it.title },
    variant: it.variant,
  }),
  project: async (tx, at, it) => {
    const row = {
      locale: at.locale,
      slug: it.slug,
      name: it.name,
      variant: it.variant,
      title: it.title,
      text: json(it.text),
      ctaId: it.ctaId,
      ctaLabel: it.ctaLabel,
      thankYou: it.thankYou,
      publishedAt: at.firstPublishedAt,
    }
    await tx.promo.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
    await tx.promoTarget.deleteMany({ where: { promoId: at.id } })
    await tx.promoTarget.createMany({
      data: it.targets.map(({ label, contentId, url, sponsored }, position) => ({
        promoId: at.id,
        position,
        label,
        contentId,
        url,
        sponsored,
      })),
    })
  },
  tags: () => [tags.placements()],
})
