import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('divider'),
  attrs: blockAttrs(1, {}),
})

type DividerBlock = z.infer<typeof schema>

export const divider = defineBlock<DividerBlock>({
  type: 'divider',
  version: 1,
  label: 'Divider',
  hint: 'A line between two parts',
  group: 'Text',
  keywords: 'line rule hr',
  schema,
  blank: (id) => ({ type: 'divider', attrs: { id, version: 1 } }),
  text: () => '',
  references: () => [],
})
