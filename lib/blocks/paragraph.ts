import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, inline, linkReferences } from './fields.ts'
import { inlineText } from './inline.ts'

const schema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: blockAttrs(1, {}),
  content: inline('Text').optional(),
})

type ParagraphBlock = z.infer<typeof schema>

export const paragraph = defineBlock<ParagraphBlock>({
  type: 'paragraph',
  version: 1,
  label: 'Text',
  hint: 'A paragraph with bold, italic, code and links',
  group: 'Text',
  keywords: 'paragraph',
  schema,
  blank: (id) => ({ type: 'paragraph', attrs: { id, version: 1 }, content: [] }),
  text: (node) => inlineText(node.content),
  references: (node) => linkReferences(node.content),
  lint: (node, { after }) => {
    const announces = inlineText(node.content).trimEnd().endsWith(':')
    const listFollows = after !== null && !['paragraph', 'heading', 'divider'].includes(after)
    return announces && !listFollows
      ? [
          {
            severity: 'warning',
            message: 'This text ends with a colon, but no list, table or other block follows.',
          },
        ]
      : []
  },
})
