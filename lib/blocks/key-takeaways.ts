import type { z } from 'zod'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, emptyItems, inline, joinLines, linkReferences, listOf } from './fields.ts'

const schema = blockSchema('keyTakeaways', {
  title: requiredText('Title', 120),
  items: listOf('Takeaways', inline('Takeaway'), { min: 1, max: 12 }),
})

type KeyTakeawaysBlock = z.infer<typeof schema>

export const keyTakeaways = defineBlock<KeyTakeawaysBlock>({
  type: 'keyTakeaways',
  version: 1,
  label: 'Key takeaways',
  hint: 'The main points at a glance',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'keyTakeaways',
    attrs: { id, version: 1, title: 'In short', items: [[]] },
  }),
  lint: ({ attrs }) => emptyItems({ Takeaways: attrs.items }),
  text: ({ attrs }) => joinLines(attrs.title, ...attrs.items),
  references: ({ attrs }) => linkReferences(...attrs.items),
})
