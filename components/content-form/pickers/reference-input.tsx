'use client'

import { FieldErrorList } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { ContentKindName } from '#lib/content-kind.ts'
import { editPath } from '#lib/content-kind.ts'
import { type BoundField, nullAsEmpty } from '../bind-fields.ts'
import { fieldId, useErrors, useErrorsWithin, usePickNames } from '../form-context.tsx'
import { ItemTools } from '../item-tools.tsx'
import { ContentTitle } from './content-title.tsx'
import { PickCombo } from './pick-combo.tsx'

type Own = { label: string; help?: string | undefined; kind: ContentKindName }

/** Chooses one content by its id; empty until one is chosen. */
export function ReferenceInput(props: Own & BoundField<string>) {
  const { path, label, help, kind, value, onChange } = props
  const errors = useErrors(path)
  const { addPick } = usePickNames()
  return (
    <fieldset className="reference" id={value ? fieldId(path) : undefined} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {help && <p className="field-help">{help}</p>}
      {value ? (
        <div className="reference-chosen">
          <Chosen id={value} kind={kind} />
          <button
            type="button"
            className="admin-icon-button"
            onClick={() => onChange('')}
            title="Remove"
          >
            <Icon name="close" />
            <span className="visually-hidden">Remove: {label}</span>
          </button>
        </div>
      ) : (
        <PickCombo
          id={fieldId(path)}
          label={label}
          kind={kind}
          except={[]}
          invalid={errors.length > 0}
          onPick={(pick) => {
            addPick(pick)
            onChange(pick.id)
          }}
        />
      )}
      <FieldErrorList id={fieldId(path)} errors={errors} />
    </fieldset>
  )
}

/** Chooses one content or none: none is null. */
export function OptionalReference(props: Own & BoundField<string | null>) {
  return <ReferenceInput {...props} {...nullAsEmpty(props)} />
}

/** Chooses several contents in an order. */
export function ReferenceList(props: Own & BoundField<string[]> & { max: number }) {
  const { path, label, help, kind, value, onChange, max } = props
  const errors = useErrorsWithin(path)
  const { addPick, nameOf } = usePickNames()
  return (
    <fieldset className="reference">
      <legend className="field-label">{label}</legend>
      {help && <p className="field-help">{help}</p>}
      {value.length > 0 && (
        <ol className="reference-list">
          {value.map((id, index) => (
            <li key={id} className="reference-chosen">
              <Chosen id={id} kind={kind} />
              <ItemTools name={nameOf(id)?.title ?? 'this item'} list={props} index={index} />
            </li>
          ))}
        </ol>
      )}
      {value.length < max && (
        <PickCombo
          id={fieldId(path)}
          label={label}
          kind={kind}
          except={value}
          invalid={errors.length > 0}
          onPick={(pick) => {
            addPick(pick)
            onChange([...value, pick.id])
          }}
        />
      )}
      <FieldErrorList id={fieldId(path)} errors={errors} />
    </fieldset>
  )
}

function Chosen({ id, kind }: { id: string; kind: ContentKindName }) {
  const { nameOf } = usePickNames()
  const pick = nameOf(id)
  const href = editPath(kind, id)
  if (!pick) return <span className="pick-name is-missing">Deleted, or not visible to you</span>
  return href ? (
    <a className="reference-link" href={href} target="_blank" rel="noopener">
      <ContentTitle pick={pick} />
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  ) : (
    <ContentTitle pick={pick} />
  )
}
