import type { z } from 'zod'
import { optionalText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, inline, joinLines, linkReferences } from './fields.ts'
import { linkAddress } from './inline.ts'

const schema = blockSchema('blockquote', {
  text: inline('Text').min(1, 'A quote needs text.'),
  attribution: optionalText('Attribution'),
  url: linkAddress.nullable().meta({ label: 'Source URL' }),
})

type BlockquoteBlock = z.infer<typeof schema>

export const quote = defineBlock<BlockquoteBlock>({
  type: 'blockquote',
  version: 1,
  label: 'Quote',
  hint: 'A quotation with its source',
  group: 'Text',
  keywords: 'citation',
  schema,
  blank: (id) => ({
    type: 'blockquote',
    attrs: { id, version: 1, text: [{ type: 'text', text: '…' }], attribution: '', url: null },
  }),
  empty: (id) => ({
    type: 'blockquote',
    attrs: { id, version: 1, text: [], attribution: '', url: null },
  }),
  text: ({ attrs }) => joinLines(attrs.text, attrs.attribution),
  references: ({ attrs }) => linkReferences(attrs.text),
})
