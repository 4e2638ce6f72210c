import type { ComponentProps, ReactNode } from 'react'
import { Field, FieldErrorList, type FieldProps, fieldProps } from './field.tsx'

type Own = Omit<FieldProps, 'children' | 'id'> & { name: string; id?: string }

/** Splits the props of a labelled control into those of its field and those of the control itself. */
function split<Props extends Own>({ label, help, errors, optional, id, name, ...own }: Props) {
  const field = { id: id ?? name, label, help, errors, optional: optional ?? false }
  return { field, control: { className: 'control', name, ...fieldProps(field), ...own } }
}

export function TextField(props: Own & ComponentProps<'input'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <input {...control} />
    </Field>
  )
}

export function TextAreaField(props: Own & ComponentProps<'textarea'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <textarea rows={4} {...control} />
    </Field>
  )
}

export function SelectField(props: Own & ComponentProps<'select'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>
      <select {...control} />
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
