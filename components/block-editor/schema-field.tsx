'use client'

import type { ReactNode } from 'react'
import { DateInput } from '#components/content-form/date-fields.tsx'
import {
  ChoiceInput,
  FlagInput,
  OptionalChoice,
  OptionalNumber,
  OptionalText,
  TextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import { ReferenceInput, ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import { TargetFields } from '#components/content-form/pickers/target-fields.tsx'
import type { ContentTarget } from '#lib/blocks/fields.ts'
import type { Inline } from '#lib/blocks/inline.ts'
import { NOT_CHOSEN } from '#lib/content-kind.ts'
import { blankValue, type FieldShape } from './field-shape.ts'
import { InlineInput } from './inline/inline-input.tsx'
import { pastedItems } from './paste/pasted-items.ts'
import { valueLabel } from './value-label.ts'

type Props = {
  shape: FieldShape
  path: string
  value: unknown
  onChange: (value: unknown) => void
  /** Overrides the label of the schema, for items of a labelled list. */
  label?: string
}

/** An input made from a schema. The casts are sound because form values match the schema. */
export function SchemaField({
  shape,
  path,
  value,
  onChange,
  label = shape.label,
}: Props): ReactNode {
  const own = { path, label, onChange }
  switch (shape.type) {
    case 'text':
      if (shape.control !== 'line') {
        return (
          <TextArea
            {...own}
            value={String(value ?? '')}
            rows={shape.control === 'code' ? 10 : 4}
            className={shape.control === 'code' ? 'is-code' : 'is-growing'}
            spellCheck={shape.control !== 'code'}
          />
        )
      }
      return shape.nullable ? (
        <OptionalText {...own} value={value as string | null} />
      ) : (
        <TextInput {...own} value={String(value ?? '')} />
      )
    case 'inline':
      return <InlineInput {...own} value={(value ?? []) as Inline} />
    case 'flag':
      return <FlagInput {...own} value={value === true} />
    case 'day':
      return (
        <DateInput
          {...own}
          optional={shape.nullable}
          value={(value as string | null) ?? ''}
          onChange={(day) => onChange(day === '' ? emptyText(shape) : day)}
        />
      )
    case 'number':
      return (
        <OptionalNumber
          {...own}
          optional={shape.nullable}
          min={shape.min}
          max={shape.max}
          value={value as number | null}
        />
      )
    case 'choice':
      return <SchemaChoice {...own} shape={shape} value={value} />
    case 'reference':
      return (
        <ReferenceInput
          {...own}
          kind={shape.kind ?? 'ARTICLE'}
          value={isNoReference(value) ? '' : (value as string)}
          onChange={(id) => onChange(id === '' ? emptyText(shape) : id)}
        />
      )
    case 'target':
      return <TargetFields {...own} value={value as ContentTarget} />
    case 'group':
      return <SchemaGroup {...own} shape={shape} value={value as Record<string, unknown>} />
    case 'list':
      return <SchemaList {...own} shape={shape} value={value as unknown[]} />
    case 'grid':
    case 'cells':
    case 'list-text':
      throw new Error(`the ${shape.type} of ${path} needs an editor of its own`)
  }
}

/** What an emptied field holds. */
const emptyText = ({ nullable }: { nullable: boolean }) => (nullable ? null : '')

/** Whether a reference of a new block has not been chosen yet. */
const isNoReference = (value: unknown) => value === null || value === '' || value === NOT_CHOSEN

type Of<Type extends FieldShape['type']> = Extract<FieldShape, { type: Type }>

function SchemaChoice({
  shape,
  value,
  onChange,
  ...own
}: Omit<Props, 'shape' | 'label'> & { shape: Of<'choice'>; label: string }) {
  const choice = {
    ...own,
    options: shape.options.map((it) => ({ value: String(it), label: valueLabel(it) })),
    value: value === null ? null : String(value),
    onChange: (chosen: string | null) =>
      onChange(shape.options.find((it) => String(it) === chosen) ?? null),
  }
  return shape.nullable ? <OptionalChoice {...choice} none="None" /> : <ChoiceInput {...choice} />
}

function SchemaGroup({
  shape,
  path,
  label,
  value,
  onChange,
}: Omit<Props, 'shape' | 'value'> & { shape: Of<'group'>; value: Record<string, unknown> }) {
  return (
    <fieldset className="field-group">
      {label && <legend className="field-label">{label}</legend>}
      {shape.fields.map(([name, field]) => (
        <SchemaField
          key={name}
          shape={field}
          path={`${path}.${name}`}
          value={value[name]}
          onChange={(changed) => onChange({ ...value, [name]: changed })}
        />
      ))}
    </fieldset>
  )
}

function SchemaList({
  shape,
  path,
  label = '',
  value,
  onChange,
}: Omit<Props, 'shape' | 'value'> & { shape: Of<'list'>; value: unknown[] }) {
  const { item } = shape
  if (item.type === 'reference' && item.kind) {
    return (
      <ReferenceList
        path={path}
        label={label}
        kind={item.kind}
        value={value as string[]}
        onChange={onChange}
        max={shape.max ?? 40}
      />
    )
  }
  return (
    <ItemList
      path={path}
      label={label}
      value={value}
      onChange={onChange}
      blank={() => blankValue(item)}
      plain={item.type !== 'group' && item.type !== 'target'}
      readItems={(data) => pastedItems(data, item)}
    >
      {(bound) => (
        <SchemaField {...bound} shape={item} label={item.type === 'group' ? '' : item.label} />
      )}
    </ItemList>
  )
}
