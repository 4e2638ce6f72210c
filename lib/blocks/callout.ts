import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, choice, inline, joinLines, linkReferences, optionalText } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('callout'),
  attrs: blockAttrs(1, {
    tone: choice('Tone', ['note', 'tip', 'warning', 'example']),
    title: optionalText('Title', 120),
    paragraphs: z.array(inline('Text')).min(1).max(12).meta({ label: 'Text' }),
  }),
})

type CalloutBlock = z.infer<typeof schema>

export const callout = defineBlock<CalloutBlock>({
  type: 'callout',
  version: 1,
  label: 'Callout',
  hint: 'A note, tip or warning beside the text',
  group: 'Set apart',
  schema,
  blank: (id) => ({
    type: 'callout',
    attrs: { id, version: 1, tone: 'note', title: '', paragraphs: [[]] },
  }),
  text: ({ attrs }) => joinLines(attrs.title, ...attrs.paragraphs),
  references: ({ attrs }) => linkReferences(...attrs.paragraphs),
})
