import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, lines, optionalWord, target, targetReferences, word } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('resourceList'),
  attrs: blockAttrs(1, {
    title: word('Title', 160),
    items: z
      .array(z.strictObject({ target, note: optionalWord('Note', 300) }))
      .min(1)
      .max(30)
      .meta({ label: 'Resources' }),
  }),
})

export type ResourceListBlock = z.infer<typeof schema>

export const resourceList = defineBlock<ResourceListBlock>({
  type: 'resourceList',
  version: 1,
  label: 'Resources',
  hint: 'Where to read on',
  schema,
  blank: (id) => ({
    type: 'resourceList',
    attrs: {
      id,
      version: 1,
      title: 'Top resources',
      items: [
        {
          target: { label: '…', kind: null, contentId: null, url: '/articles', sponsored: false },
          note: '',
        },
      ],
    },
  }),
  text: ({ attrs }) =>
    lines(attrs.title, ...attrs.items.flatMap((it) => [it.target.label, it.note])),
  references: ({ attrs }) => targetReferences(attrs.items.map((it) => it.target)),
})
