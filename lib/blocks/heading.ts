import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, inline, linkReferences } from './fields.ts'
import { inlineText } from './inline.ts'

const schema = z.strictObject({
  type: z.literal('heading'),
  attrs: blockAttrs(1, {
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]).meta({ label: 'Level' }),
    /** Fixed at first save, so that links to a section survive a new wording. */
    anchor: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and hyphens.')
      .max(80)
      .meta({ label: 'Anchor' }),
  }),
  content: inline('Heading').min(1, 'A heading needs words.'),
})

export type HeadingBlock = z.infer<typeof schema>

export const heading = defineBlock<HeadingBlock>({
  type: 'heading',
  version: 1,
  label: 'Heading',
  hint: 'Starts a section; appears in the table of contents',
  schema,
  blank: (id) => ({
    type: 'heading',
    attrs: { id, version: 1, level: 2, anchor: 'section' },
    content: [{ type: 'text', text: 'Section' }],
  }),
  text: (node) => inlineText(node.content),
  references: (node) => linkReferences(node.content),
})
