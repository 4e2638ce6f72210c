import { z } from 'zod'
import { optionalText, requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, joinLines, listOf, target, targetReferences } from './fields.ts'
import type { ResolvedLink } from './resolved-block.ts'

const schema = blockSchema('resourceList', {
  title: requiredText('Title', 160),
  items: listOf('Resources', z.strictObject({ target, note: optionalText('Note', 300) }), {
    min: 1,
    max: 30,
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
  hint: 'Links for further reading',
  group: 'Highlighted',
  schema,
  blank: (id) => withOneLink(id, '…', '/articles'),
  empty: (id) => withOneLink(id, '', null),
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

function withOneLink(id: string, label: string, url: string | null): ResourceListBlock {
  const target = { label, kind: null, contentId: null, url, sponsored: false }
  const items = [{ target, note: '' }]
  return { type: 'resourceList', attrs: { id, version: 1, title: 'Top resources', items } }
}
