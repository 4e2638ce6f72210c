'use client'

import { FieldErrorList } from '#components/ui/field.tsx'
import type { ContentTarget } from '#lib/blocks/fields.ts'
import { contentKindInfo, LINKABLE_KINDS } from '#lib/content-kind.ts'
import { type BoundField, fieldsOf, nullAsEmpty } from '../bind-fields.ts'
import { FlagInput, OptionalChoice, TextInput } from '../fields.tsx'
import { fieldId, useErrors } from '../form-context.tsx'
import { OptionalReference } from './reference-input.tsx'

/** Target of a link: a content, whose address may change, or a URL. */
export function TargetFields(props: BoundField<ContentTarget>) {
  const { path, value, onChange } = props
  const field = fieldsOf(props)
  const errors = useErrors(`${path}.contentId`)
  return (
    <fieldset className="field-group">
      <TextInput {...field('label')} label="Link text" />
      <OptionalChoice
        {...field('kind')}
        label="Links to"
        none="External link"
        optional={false}
        options={LINKABLE_KINDS.map((it) => ({ value: it, label: contentKindInfo[it].label }))}
        onChange={(kind) =>
          onChange({ ...value, kind, contentId: null, url: kind ? null : value.url })
        }
      />
      {value.kind ? (
        <OptionalReference
          {...field('contentId')}
          label={contentKindInfo[value.kind].label}
          kind={value.kind}
        />
      ) : (
        <>
          <TextInput {...nullAsEmpty(field('url'))} label="URL" />
          <FieldErrorList id={fieldId(`${path}.contentId`)} errors={errors} />
        </>
      )}
      <FlagInput {...field('sponsored')} label="Sponsored link (paid)" />
    </fieldset>
  )
}
