import { z } from 'zod'
import { defineBlock } from './block.ts'
import {
  blockAttrs,
  joinLines,
  optionalText,
  requiredText,
  target,
  targetReferences,
} from './fields.ts'
import type { ResolvedLink } from './resolved-block.ts'

const schema = z.strictObject({
  type: z.literal('resourceList'),
  attrs: blockAttrs(1, {
    title: requiredText('Title', 160),
    items: z
      .array(z.strictObject({ target, note: optionalText('Note', 300) }))
      .min(1)
      .max(30)
      .meta({ label: 'Resources' }),
  }),
})

type ResourceListBlock = z.infer<typeof schema>

export const resourceList = defineBlock<
  ResourceListBlock,
  { links: { link: ResolvedLink; note: string }[] }
>({
  type: 'resourceList',
  version: 1,
  label: 'Resources',
  hint: 'Where to read on',
  group: 'Set apart',
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
  empty: (id) => ({
    type: 'resourceList',
    attrs: {
      id,
      version: 1,
      title: 'Top resources',
      items: [
        {
          target: { label: '', kind: null, contentId: null, url: null, sponsored: false },
          note: '',
        },
      ],
    },
  }),
  text: ({ attrs }) =>
    joinLines(attrs.title, ...attrs.items.flatMap((it) => [it.target.label, it.note])),
  references: ({ attrs }) => targetReferences(attrs.items.map((it) => it.target)),
  resolve: ({ attrs }, library) => {
    const links = attrs.items.flatMap(({ target: to, note }) => {
      const link = library.link(to)
      return link ? [{ link, note }] : []
    })
    return links.length > 0 ? { links } : null
  },
})
