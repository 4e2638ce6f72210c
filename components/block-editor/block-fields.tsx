'use client'

import type { AnyBlock } from '#lib/blocks/registry.ts'
import { blockFields, isFieldVisible } from './block-form-fields.ts'
import { SchemaField } from './schema-field.tsx'

type Props = {
  path: string
  block: AnyBlock
  onChange: (block: AnyBlock) => void
}

/** The form of a block, made from its schema. */
export function BlockFields({ path, block, onChange }: Props) {
  const fields = blockFields(block.type).filter(({ path: [, name = ''] }) =>
    isFieldVisible(block, name),
  )
  if (fields.length === 0) return <p className="field-help">This block has no settings.</p>
  return fields.map(({ path: keys, shape }) => (
    <SchemaField
      key={keys.join('.')}
      shape={shape}
      path={`${path}.${keys.join('.')}`}
      value={valueAt(block, keys)}
      onChange={(value) => onChange(withValue(block, keys, value))}
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
