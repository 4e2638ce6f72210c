import { z } from 'zod'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, inline, linkReferences, listOf } from './fields.ts'
import { ICONS } from './icons.ts'
import { inlineText } from './inline.ts'

const schema = blockSchema('labelledList', {
  items: listOf(
    'Items',
    z.strictObject({
      label: requiredText('Label', 120),
      icon: z.enum(ICONS).nullable().meta({ label: 'Icon' }),
      text: inline('Text'),
    }),
    { min: 1, max: 100, message: 'A list needs at least one item.' },
  ),
})

type LabelledListBlock = z.infer<typeof schema>

export const labelledList = defineBlock<LabelledListBlock>({
  type: 'labelledList',
  version: 1,
  label: 'Labelled list',
  hint: 'Items with a bold label and a text, with or without icons',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'labelledList',
    attrs: { id, version: 1, items: [{ label: 'Label', icon: null, text: [] }] },
  }),
  empty: (id) => ({
    type: 'labelledList',
    attrs: { id, version: 1, items: [{ label: '', icon: null, text: [] }] },
  }),
  text: ({ attrs }) => attrs.items.map((it) => `${it.label}: ${inlineText(it.text)}`).join('\n'),
  references: ({ attrs }) => linkReferences(...attrs.items.map((it) => it.text)),
})
