import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, inline, linkReferences } from './fields.ts'
import { inlineText } from './inline.ts'

/** Anchor of a new heading, until its text gives it one. */
export const UNNAMED_ANCHOR = 'section'

const schema = z.strictObject({
  type: z.literal('heading'),
  attrs: blockAttrs(1, {
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]).meta({ label: 'Level' }),
    /** Fixed once published, so that links to a section survive a new heading text. */
    anchor: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lower-case letters, digits and hyphens.')
      .max(80)
      .meta({ label: 'Anchor' }),
  }),
  content: inline('Heading').min(1, 'A heading needs text.'),
})

type HeadingBlock = z.infer<typeof schema>

const HINT = 'Starts a section and appears in the table of contents'

export const heading = defineBlock<HeadingBlock>({
  type: 'heading',
  version: 1,
  label: 'Heading',
  hint: HINT,
  group: 'Text',
  variants: (
    [
      [2, 'Heading', HINT],
      [3, 'Subheading', 'A heading of level 3'],
      [4, 'Small heading', 'A heading of level 4'],
    ] as const
  ).map(([level, label, hint]) => ({
    key: `heading-${level}`,
    label,
    hint,
    keywords: `h${level} section`,
    create: (id) => ({
      type: 'heading',
      attrs: { id, version: 1, level, anchor: UNNAMED_ANCHOR },
      content: [],
    }),
  })),
  schema,
  blank: (id) => ({
    type: 'heading',
    attrs: { id, version: 1, level: 2, anchor: UNNAMED_ANCHOR },
    content: [{ type: 'text', text: 'Section' }],
  }),
  text: (node) => inlineText(node.content),
  references: (node) => linkReferences(node.content),
})
