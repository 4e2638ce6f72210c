import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, inline, joinLines, linkReferences, requiredText } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('prosAndCons'),
  attrs: blockAttrs(1, {
    title: requiredText('Title', 160),
    pros: z.array(inline('Pro')).min(1, 'At least one pro.').max(30).meta({ label: 'For' }),
    cons: z.array(inline('Con')).min(1, 'At least one con.').max(30).meta({ label: 'Against' }),
  }),
})

type ProsAndConsBlock = z.infer<typeof schema>

export const prosAndCons = defineBlock<ProsAndConsBlock>({
  type: 'prosAndCons',
  version: 1,
  label: 'Pros and cons',
  hint: 'What speaks for it and what against',
  group: 'Set apart',
  schema,
  blank: (id) => ({
    type: 'prosAndCons',
    attrs: { id, version: 1, title: 'Pros and cons', pros: [[]], cons: [[]] },
  }),
  text: ({ attrs }) => joinLines(attrs.title, ...attrs.pros, ...attrs.cons),
  references: ({ attrs }) => linkReferences(...attrs.pros, ...attrs.cons),
})
