import type { z } from 'zod'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, citation, joinLines, listOf } from './fields.ts'

const schema = blockSchema('references', {
  title: requiredText('Title', 120),
  items: listOf('Sources', citation, { min: 1, max: 100 }),
})

type ReferencesBlock = z.infer<typeof schema>

export const references = defineBlock<ReferencesBlock>({
  type: 'references',
  version: 1,
  label: 'References',
  hint: 'The sources of the text',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'references',
    attrs: {
      id,
      version: 1,
      title: 'References',
      items: [{ title: '…', publisher: '', url: null, asOf: null }],
    },
  }),
  empty: (id) => ({
    type: 'references',
    attrs: {
      id,
      version: 1,
      title: 'References',
      items: [{ title: '', publisher: '', url: null, asOf: null }],
    },
  }),
  text: ({ attrs }) =>
    joinLines(attrs.title, ...attrs.items.flatMap((it) => [it.title, it.publisher])),
  references: () => [],
})
