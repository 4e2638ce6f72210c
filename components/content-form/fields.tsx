'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Field, FieldErrorList, fieldProps } from '#components/ui/field.tsx'
import { type BoundField, flagOf, nullAsEmpty } from './bind-fields.ts'
import { fieldId, useErrors } from './form-context.tsx'

type Labelled = { label: ReactNode; help?: ReactNode; optional?: boolean | undefined }

export type FieldInputProps<Value> = BoundField<Value> & Labelled

type FrameProps = Labelled & {
  path: string
  /** Draws the control with the attributes that connect it to label, help and errors. */
  children: (control: ReturnType<typeof fieldProps>) => ReactNode
}

/** Label above a control, its help and its error messages below. */
function FieldFrame({ path, label, help, optional = false, children }: FrameProps) {
  const id = fieldId(path)
  const errors = useErrors(path)
  return (
    <Field id={id} label={label} help={help} errors={errors} optional={optional}>
      {children(fieldProps({ id, help, errors }))}
    </Field>
  )
}

const controlClass = (more: string | undefined) => (more ? `control ${more}` : 'control')

type InputProps = Pick<
  ComponentProps<'input'>,
  | 'type'
  | 'list'
  | 'maxLength'
  | 'onBlur'
  | 'autoComplete'
  | 'spellCheck'
  | 'placeholder'
  | 'className'
>

export function TextInput(props: FieldInputProps<string> & InputProps) {
  const { path, label, help, optional, value, onChange, className, ...rest } = props
  return (
    <FieldFrame {...{ path, label, help, optional }}>
      {(control) => (
        <input
          className={controlClass(className)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...control}
          {...rest}
        />
      )}
    </FieldFrame>
  )
}

/** A text that may be left out: empty is null. */
export function OptionalText(props: FieldInputProps<string | null> & InputProps) {
  return <TextInput optional {...props} {...nullAsEmpty(props)} />
}

type TextAreaProps = { rows?: number; className?: string; spellCheck?: boolean }

export function TextArea(props: FieldInputProps<string> & TextAreaProps) {
  const { path, label, help, optional, value, onChange, className, rows = 3, ...rest } = props
  return (
    <FieldFrame {...{ path, label, help, optional }}>
      {(control) => (
        <textarea
          className={controlClass(className)}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...control}
          {...rest}
        />
      )}
    </FieldFrame>
  )
}

export function OptionalTextArea(props: FieldInputProps<string | null> & TextAreaProps) {
  return <TextArea {...props} {...nullAsEmpty(props)} optional />
}

type NumberProps = { min?: number | undefined; max?: number | undefined; step?: number }

/** Empty is null; where a number is required, the schema reports that it is missing. */
export function OptionalNumber(props: FieldInputProps<number | null> & NumberProps) {
  const { path, label, help, optional = true, value, onChange, ...rest } = props
  return (
    <FieldFrame {...{ path, label, help, optional }}>
      {(control) => (
        <input
          className="control is-number"
          type="number"
          inputMode="decimal"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
          {...control}
          {...rest}
        />
      )}
    </FieldFrame>
  )
}

/** @param props.whenEmpty what an emptied input stands for; by default the smallest number */
export function NumberInput(props: FieldInputProps<number> & NumberProps & { whenEmpty?: number }) {
  const { onChange, whenEmpty = props.min ?? 0, ...rest } = props
  return (
    <OptionalNumber {...rest} optional={false} onChange={(value) => onChange(value ?? whenEmpty)} />
  )
}

type Option<Value> = { value: Value; label: string }

type ChoiceProps<Value> = Labelled & {
  path: string
  value: Value | null
  options: readonly Option<Value>[]
}

type SelectProps<Value> = ChoiceProps<Value> & {
  /** Label of the empty option; null if there is none. */
  empty: string | null
  onChoose: (value: Value | null) => void
}

function Select<Value extends string>(props: SelectProps<Value>) {
  const { path, label, help, optional, value, options, empty, onChoose } = props
  return (
    <FieldFrame {...{ path, label, help, optional }}>
      {(control) => (
        <select
          className="control"
          value={value ?? ''}
          onChange={({ target }) =>
            onChoose(options.find((it) => it.value === target.value)?.value ?? null)
          }
          {...control}
        >
          {empty !== null && <option value="">{empty}</option>}
          {options.map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

/** A choice that has to be made; null until it is. */
export function ChoiceInput<Value extends string>({
  onChange,
  ...props
}: ChoiceProps<Value> & { onChange: (value: Value) => void }) {
  return (
    <Select
      {...props}
      empty={props.value === null ? 'Choose…' : null}
      onChoose={(value) => value !== null && onChange(value)}
    />
  )
}

/** A choice that may be left out: the option `none` is null. */
export function OptionalChoice<Value extends string>({
  none,
  optional = true,
  onChange,
  ...props
}: ChoiceProps<Value> & { none: string; onChange: (value: Value | null) => void }) {
  return <Select {...props} optional={optional} empty={none} onChoose={onChange} />
}

export function FlagInput({ path, label, value, onChange }: FieldInputProps<boolean>) {
  const id = fieldId(path)
  const errors = useErrors(path)
  return (
    <div className="field">
      <div className="choice">
        <input
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
          {...fieldProps({ id, errors })}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <FieldErrorList id={id} errors={errors} />
    </div>
  )
}

type FlagListProps<Value> = BoundField<Value[]> & {
  options: readonly { value: Value; label: ReactNode }[]
}

/** A set of options, each with a box to tick. */
export function FlagList<Value extends string | number>(props: FlagListProps<Value>) {
  const values = props.options.map((it) => it.value)
  return props.options.map(({ value, label }) => (
    <FlagInput key={value} {...flagOf(props, value, values)} label={label} />
  ))
}
