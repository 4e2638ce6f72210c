import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type FieldProps = {
  /** Id of the control; the ids of help and errors derive from it. */
  id: string
  label: ReactNode
  help?: ReactNode
  /** Error messages; each says what to do. */
  errors?: readonly string[] | undefined
  optional?: boolean
  children: ReactNode
}

/** Label above, help below it, errors at the control. Spread `fieldProps(…)` on the control itself. */
export function Field({ id, label, help, errors = [], optional, children }: FieldProps) {
  return (
    <div className={errors.length > 0 ? 'field is-wrong' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      <FieldErrorList id={id} errors={errors} />
    </div>
  )
}

/** Always rendered, so that an island can fill it. */
export function FieldErrorList({ id, errors = [] }: { id: string; errors?: readonly string[] }) {
  return (
    <p className="field-errors" id={`${id}-errors`} hidden={errors.length === 0}>
      <Icon name="alert" />
      <span>{errors.join(' ')}</span>
    </p>
  )
}

/** Returns the attributes that connect a control to its label, help and errors. */
export function fieldProps({
  id,
  help,
  errors = [],
}: Pick<FieldProps, 'id' | 'help'> & { errors?: readonly string[] | undefined }) {
  const described = [help ? `${id}-help` : null, errors.length > 0 ? `${id}-errors` : null]
  return {
    id,
    'aria-invalid': errors.length > 0 ? (true as const) : undefined,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  }
}
