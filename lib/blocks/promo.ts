import { z } from 'zod'
import { refer } from '#lib/content-kind.ts'
import { optionalText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import {
  blockAttrs,
  choice,
  inline,
  joinLines,
  linkReferences,
  listOf,
  optionalReference,
  target,
  targetReferences,
} from './fields.ts'
import type { ResolvedPromo } from './resolved-block.ts'

const schema = z.strictObject({
  type: z.literal('promo'),
  attrs: blockAttrs(1, {
    mode: choice('Source', ['shared', 'placement', 'own']),
    promoId: optionalReference('Shared promo', 'PROMO'),
    lead: inline('Lead text'),
    targets: listOf('Links', target, { max: 4 }),
    ctaId: optionalText('CTA id', 60),
  })
    .refine((it) => it.mode !== 'shared' || it.promoId !== null, {
      message: 'Choose a shared promo, or write a custom one with a link.',
      path: ['promoId'],
      params: { missing: true },
    })
    .refine((it) => it.mode !== 'own' || it.targets.length > 0, {
      message: 'A custom promo needs a link.',
      path: ['targets'],
      params: { missing: true },
    }),
})

type PromoBlock = z.infer<typeof schema>

export const promo = defineBlock<
  PromoBlock,
  { promo: Pick<ResolvedPromo, 'title' | 'text' | 'targets' | 'ctaId'> }
>({
  type: 'promo',
  version: 1,
  label: 'Promo',
  hint: 'Promotes courses: shared, from placements or custom',
  group: 'Site content',
  schema,
  blank: (id) => ({
    type: 'promo',
    attrs: { id, version: 1, mode: 'placement', promoId: null, lead: [], targets: [], ctaId: '' },
  }),
  fieldModes: { promoId: ['shared'], lead: ['own'], targets: ['own'], ctaId: ['own'] },
  text: ({ attrs }) =>
    attrs.mode === 'own' ? joinLines(attrs.lead, ...attrs.targets.map((it) => it.label)) : '',
  references: ({ attrs }) => [
    ...refer('promo', 'PROMO', attrs.promoId),
    ...targetReferences(attrs.targets),
    ...linkReferences(attrs.lead),
  ],
  needs: ({ attrs }) => (attrs.mode === 'placement' ? ['placedPromos'] : []),
  resolve: ({ attrs }, library) => {
    if (attrs.mode !== 'own') {
      const found = attrs.mode === 'shared' ? library.promo(attrs.promoId) : library.promoInText()
      return found && { promo: found }
    }
    const targets = attrs.targets.flatMap((it) => library.link(it) ?? [])
    return targets.length > 0
      ? { promo: { title: '', text: attrs.lead, targets, ctaId: attrs.ctaId } }
      : null
  },
})
