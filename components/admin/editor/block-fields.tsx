'use client'

import { inlineText } from '#lib/blocks/inline.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import { slugify } from '#lib/publishing/slug.ts'
import { blockFields, isShown } from './block-shape.ts'
import { ComparisonFields } from './comparison-fields.tsx'
import { SchemaField } from './schema-field.tsx'

type Props = {
  path: string
  block: AnyBlock
  /** Readers may have links to this heading: its anchor stays when its words change. */
  anchorFixed: boolean
  onChange: (block: AnyBlock) => void
}

/** A block's form, drawn from its schema; the comparison table has one of its own. */
export function BlockFields({ path, block, anchorFixed, onChange }: Props) {
  if (block.type === 'comparisonTable') {
    return (
      <ComparisonFields
        path={`${path}.attrs`}
        attrs={block.attrs}
        onChange={(attrs) => onChange({ ...block, attrs })}
      />
    )
  }
  const fields = blockFields(block.type).filter(({ path: [, name = ''] }) =>
    isShown(block.type, name, block.attrs),
  )
  if (fields.length === 0) return <p className="field-help">Nothing to set here.</p>
  return fields.map(({ path: keys, shape }) => (
    <SchemaField
      key={keys.join('.')}
      shape={shape}
      path={`${path}.${keys.join('.')}`}
      value={valueAt(block, keys)}
      onChange={(value) => {
        const changed = withValue(block, keys, value)
        onChange(anchorFixed ? changed : withAnchor(changed, block))
      }}
    />
  ))
}

function valueAt(block: AnyBlock, [first = '', second]: readonly string[]): unknown {
  const outer = (block as Record<string, unknown>)[first]
  return second === undefined ? outer : (outer as Record<string, unknown>)[second]
}

function withValue(
  block: AnyBlock,
  [first = '', second]: readonly string[],
  value: unknown,
): AnyBlock {
  return second === undefined
    ? ({ ...block, [first]: value } as AnyBlock)
    : ({ ...block, attrs: { ...block.attrs, [second]: value } } as AnyBlock)
}

/** A new heading's anchor follows its words until somebody writes another one. */
function withAnchor(block: AnyBlock, before: AnyBlock): AnyBlock {
  if (block.type !== 'heading' || before.type !== 'heading') return block
  const { anchor } = before.attrs
  const follows = anchor === 'section' || anchor === anchorOf(before.content)
  if (!follows || block.attrs.anchor !== anchor) return block
  return { ...block, attrs: { ...block.attrs, anchor: anchorOf(block.content) } }
}

const anchorOf = (content: Parameters<typeof inlineText>[0]) =>
  slugify(inlineText(content)) || 'section'
