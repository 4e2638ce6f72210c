import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, inline, joinLines, linkReferences, requiredText } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('keyTakeaways'),
  attrs: blockAttrs(1, {
    title: requiredText('Title', 120),
    items: z.array(inline('Takeaway')).min(1).max(12).meta({ label: 'Takeaways' }),
  }),
})

type KeyTakeawaysBlock = z.infer<typeof schema>

export const keyTakeaways = defineBlock<KeyTakeawaysBlock>({
  type: 'keyTakeaways',
  version: 1,
  label: 'Key takeaways',
  hint: 'What a reader in a hurry should keep',
  group: 'Set apart',
  schema,
  blank: (id) => ({
    type: 'keyTakeaways',
    attrs: { id, version: 1, title: 'In short', items: [[]] },
  }),
  text: ({ attrs }) => joinLines(attrs.title, ...attrs.items),
  references: ({ attrs }) => linkReferences(...attrs.items),
})
