import { z } from 'zod'
import { optionalText, requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, inline, joinLines, linkReferences, listOf } from './fields.ts'

const schema = blockSchema('steps', {
  title: optionalText('Title', 160),
  items: listOf(
    'Steps',
    z.strictObject({ title: requiredText('Step', 160), text: inline('Instructions') }),
    { min: 1, max: 50 },
  ),
})

type StepsBlock = z.infer<typeof schema>

export const steps = defineBlock<StepsBlock>({
  type: 'steps',
  version: 1,
  label: 'Steps',
  hint: 'Step-by-step instructions',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'steps',
    attrs: { id, version: 1, title: '', items: [{ title: 'First step', text: [] }] },
  }),
  empty: (id) => ({
    type: 'steps',
    attrs: { id, version: 1, title: '', items: [{ title: '', text: [] }] },
  }),
  text: ({ attrs }) => joinLines(attrs.title, ...attrs.items.flatMap((it) => [it.title, it.text])),
  references: ({ attrs }) => linkReferences(...attrs.items.map((it) => it.text)),
})
