import type { z } from 'zod'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, emptyItems, inline, joinLines, linkReferences, listOf } from './fields.ts'

const schema = blockSchema('prosAndCons', {
  title: requiredText('Title', 160),
  pros: listOf('Pros', inline('Pro'), { min: 1, max: 30, message: 'Add at least one pro.' }),
  cons: listOf('Cons', inline('Con'), { min: 1, max: 30, message: 'Add at least one con.' }),
})

type ProsAndConsBlock = z.infer<typeof schema>

export const prosAndCons = defineBlock<ProsAndConsBlock>({
  type: 'prosAndCons',
  version: 1,
  label: 'Pros and cons',
  hint: 'Advantages and disadvantages',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'prosAndCons',
    attrs: { id, version: 1, title: 'Pros and cons', pros: [[]], cons: [[]] },
  }),
  lint: ({ attrs }) => emptyItems({ For: attrs.pros, Against: attrs.cons }),
  text: ({ attrs }) => joinLines(attrs.title, ...attrs.pros, ...attrs.cons),
  references: ({ attrs }) => linkReferences(...attrs.pros, ...attrs.cons),
})
