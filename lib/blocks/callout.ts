import type { z } from 'zod'
import { optionalText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import {
  blockSchema,
  choice,
  emptyItems,
  inline,
  joinLines,
  linkReferences,
  listOf,
} from './fields.ts'

const schema = blockSchema('callout', {
  tone: choice('Tone', ['note', 'tip', 'warning', 'example']),
  title: optionalText('Title', 120),
  paragraphs: listOf('Text', inline('Text'), { min: 1, max: 12 }),
})

type CalloutBlock = z.infer<typeof schema>

export const callout = defineBlock<CalloutBlock>({
  type: 'callout',
  version: 1,
  label: 'Callout',
  hint: 'A note, tip or warning beside the text',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'callout',
    attrs: { id, version: 1, tone: 'note', title: '', paragraphs: [[]] },
  }),
  lint: ({ attrs }) => emptyItems({ Text: attrs.paragraphs }),
  text: ({ attrs }) => joinLines(attrs.title, ...attrs.paragraphs),
  references: ({ attrs }) => linkReferences(...attrs.paragraphs),
})
