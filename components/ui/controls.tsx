import type { ComponentProps, ReactNode } from 'react'
import { Field, FieldErrorList, type FieldProps, fieldProps } from './field.tsx'

type Own = Omit<FieldProps, 'children' | 'id'> & { name: string; id?: string }

export function TextField({
  label,
  help,
  errors,
  optional,
  id,
  name,
  ...rest
}: Own & ComponentProps<'input'>) {
  const field = { id: id ?? name, label, help, errors, optional: optional ?? false }
  return (
    <Field {...field}>
      <input className="control" name={name} {...fieldProps(field)} {...rest} />
    </Field>
  )
}

export function TextAreaField({
  label,
  help,
  errors,
  optional,
  id,
  name,
  ...rest
}: Own & ComponentProps<'textarea'>) {
  const field = { id: id ?? name, label, help, errors, optional: optional ?? false }
  return (
    <Field {...field}>
      <textarea className="control" name={name} rows={4} {...fieldProps(field)} {...rest} />
    </Field>
  )
}

export function SelectField({
  label,
  help,
  errors,
  optional,
  id,
  name,
  children,
  ...rest
}: Own & ComponentProps<'select'>) {
  const field = { id: id ?? name, label, help, errors, optional: optional ?? false }
  return (
    <Field {...field}>
      <select className="control" name={name} {...fieldProps(field)} {...rest}>
        {children}
      </select>
    </Field>
  )
}

/** Checkbox with its label; never ticked in advance if it asks for consent. */
export function CheckboxField({
  label,
  errors,
  id,
  name,
  ...rest
}: { label: ReactNode; errors?: readonly string[] | undefined; id?: string; name: string } & Omit<
  ComponentProps<'input'>,
  'type'
>) {
  const own = id ?? name
  return (
    <div className={errors?.length ? 'field is-wrong' : 'field'}>
      <div className="choice">
        <input type="checkbox" name={name} {...fieldProps({ id: own, errors })} {...rest} />
        <label htmlFor={own}>{label}</label>
      </div>
      <FieldErrorList id={own} errors={errors ?? []} />
    </div>
  )
}
