'use client'

import { kindLabel } from '#components/admin/kinds.ts'
import { FieldErrors } from '#components/ui/field.tsx'
import type { Target } from '#lib/blocks/fields.ts'
import { bindFields } from '../bind-fields.ts'
import { ChoiceInput, FlagInput, TextInput } from '../fields.tsx'
import { fieldId, useErrors } from '../form-context.tsx'
import { ReferenceInput } from './reference-input.tsx'

const LINKABLE = ['ARTICLE', 'COURSE', 'TOPIC', 'FAQ', 'PAGE', 'AUTHOR', 'UNIVERSITY'] as const

/** Where something leads: a content of ours, whose address may change, or an address. */
export function TargetFields({
  path,
  value,
  onChange,
}: {
  path: string
  value: Target
  onChange: (target: Target) => void
}) {
  const field = bindFields(value, (part) => onChange({ ...value, ...part }), path)
  const errors = useErrors(`${path}.contentId`)
  return (
    <fieldset className="field-group">
      <TextInput {...field('label')} label="Text of the link" />
      <ChoiceInput
        {...field('kind')}
        label="Leads to"
        none="An address"
        optional={false}
        options={LINKABLE.map((it) => ({ value: it, label: kindLabel[it] }))}
        onChange={(kind) =>
          onChange({ ...value, kind, contentId: null, url: kind ? null : value.url })
        }
      />
      {value.kind ? (
        <ReferenceInput {...field('contentId')} label={kindLabel[value.kind]} kind={value.kind} />
      ) : (
        <>
          <TextInput
            path={`${path}.url`}
            label="Address"
            value={value.url ?? ''}
            onChange={(url) => onChange({ ...value, url: url === '' ? null : url })}
          />
          <FieldErrors id={fieldId(`${path}.contentId`)} errors={errors} />
        </>
      )}
      <FlagInput {...field('sponsored')} label="Sponsored: somebody pays for this link" />
    </fieldset>
  )
}
