'use client'

import { FieldErrorList } from '#components/ui/field.tsx'
import type { ContentTarget } from '#lib/blocks/fields.ts'
import { contentKindInfo, LINKABLE_KINDS } from '#lib/content-kind.ts'
import { bindFields } from '../bind-fields.ts'
import { ChoiceInput, FlagInput, TextInput } from '../fields.tsx'
import { fieldId, useErrors } from '../form-context.tsx'
import { ReferenceInput } from './reference-input.tsx'

/** Target of a link: a content, whose address may change, or a URL. */
export function TargetFields({
  path,
  value,
  onChange,
}: {
  path: string
  value: ContentTarget
  onChange: (target: ContentTarget) => void
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
        options={LINKABLE_KINDS.map((it) => ({ value: it, label: contentKindInfo[it].label }))}
        onChange={(kind) =>
          onChange({ ...value, kind, contentId: null, url: kind ? null : value.url })
        }
      />
      {value.kind ? (
        <ReferenceInput
          {...field('contentId')}
          label={contentKindInfo[value.kind].label}
          kind={value.kind}
        />
      ) : (
        <>
          <TextInput
            path={`${path}.url`}
            label="Address"
            value={value.url ?? ''}
            onChange={(url) => onChange({ ...value, url: url === '' ? null : url })}
          />
          <FieldErrorList id={fieldId(`${path}.contentId`)} errors={errors} />
        </>
      )}
      <FlagInput {...field('sponsored')} label="Sponsored: somebody pays for this link" />
    </fieldset>
  )
}
