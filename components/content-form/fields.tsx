'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Field, FieldErrorList, fieldProps } from '#components/ui/field.tsx'
import { fieldId, useErrors } from './form-context.tsx'

type FieldInputProps<Value> = {
  /** Path within the snapshot, which finds its error messages. */
  path: string
  label: ReactNode
  help?: ReactNode
  optional?: boolean
  value: Value
  onChange: (value: Value) => void
}

function useField({
  path,
  label,
  help,
  optional,
}: Omit<FieldInputProps<unknown>, 'value' | 'onChange'>) {
  const id = fieldId(path)
  const errors = useErrors(path)
  return {
    frame: { id, label, help, errors, optional: optional ?? false },
    control: fieldProps({ id, help, errors }),
  }
}

type InputProps = Pick<
  ComponentProps<'input'>,
  'type' | 'maxLength' | 'autoComplete' | 'spellCheck' | 'placeholder' | 'className'
>

export function TextInput({
  path,
  label,
  help,
  optional,
  value,
  onChange,
  className,
  ...rest
}: FieldInputProps<string> & InputProps) {
  const { frame, control } = useField({ path, label, help, optional: optional ?? false })
  return (
    <Field {...frame}>
      <input
        className={className ? `control ${className}` : 'control'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...control}
        {...rest}
      />
    </Field>
  )
}

/** A text that may be left out: empty is null. */
export function OptionalText({
  value,
  onChange,
  ...rest
}: FieldInputProps<string | null> & InputProps) {
  return (
    <TextInput
      {...rest}
      optional
      value={value ?? ''}
      onChange={(text) => onChange(text === '' ? null : text)}
    />
  )
}

export function TextArea({
  path,
  label,
  help,
  optional,
  value,
  onChange,
  rows = 3,
  className,
  spellCheck,
}: FieldInputProps<string> & { rows?: number; className?: string; spellCheck?: boolean }) {
  const { frame, control } = useField({ path, label, help, optional: optional ?? false })
  return (
    <Field {...frame}>
      <textarea
        className={className ? `control ${className}` : 'control'}
        rows={rows}
        value={value}
        spellCheck={spellCheck}
        onChange={(event) => onChange(event.target.value)}
        {...control}
      />
    </Field>
  )
}

export function OptionalTextArea({
  value,
  onChange,
  ...rest
}: FieldInputProps<string | null> & { rows?: number }) {
  return (
    <TextArea
      {...rest}
      optional
      value={value ?? ''}
      onChange={(text) => onChange(text === '' ? null : text)}
    />
  )
}

/** Empty is null; the schema reports where a number is required. */
export function NumberInput({
  path,
  label,
  help,
  optional,
  value,
  onChange,
  min,
  max,
  step,
}: FieldInputProps<number | null> & {
  min?: number | undefined
  max?: number | undefined
  step?: number
}) {
  const { frame, control } = useField({ path, label, help, optional: optional ?? false })
  return (
    <Field {...frame}>
      <input
        className="control is-number"
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step}
        value={value ?? ''}
        onChange={(event) =>
          onChange(event.target.value === '' ? null : event.target.valueAsNumber)
        }
        {...control}
      />
    </Field>
  )
}

/** A day, `YYYY-MM-DD`. */
export function DateInput({ value, onChange, ...rest }: FieldInputProps<string | null>) {
  return (
    <TextInput
      {...rest}
      type="date"
      className="is-date"
      value={value ?? ''}
      onChange={(day) => onChange(day === '' ? null : day)}
    />
  )
}

/** A date and time in the browser's time zone; the value is ISO 8601 in UTC. */
export function MomentInput({ value, onChange, ...rest }: FieldInputProps<string | null>) {
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      className="is-date"
      value={value ? localMoment(new Date(value)) : ''}
      onChange={(text) => onChange(text === '' ? null : new Date(text).toISOString())}
    />
  )
}

function localMoment(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

export function ChoiceInput<Value extends string>({
  path,
  label,
  help,
  value,
  onChange,
  options,
  none,
  optional = none !== undefined,
}: FieldInputProps<Value | null> & {
  options: readonly { value: Value; label: string }[]
  /** Label of the empty option; without it a choice is required. */
  none?: string
}) {
  const { frame, control } = useField({ path, label, help, optional })
  return (
    <Field {...frame}>
      <select
        className="control"
        value={value ?? ''}
        onChange={(event) =>
          onChange(options.find((it) => it.value === event.target.value)?.value ?? null)
        }
        {...control}
      >
        {(none !== undefined || value === null) && <option value="">{none ?? 'Choose …'}</option>}
        {options.map((it) => (
          <option key={it.value} value={it.value}>
            {it.label}
          </option>
        ))}
      </select>
    </Field>
  )
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
