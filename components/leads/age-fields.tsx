import { TextField } from '#components/ui/controls.tsx'
import { FieldErrorList, fieldProps } from '#components/ui/field.tsx'
import { MINOR } from '#lib/requests/schema.ts'
import { control, type FieldState } from './form-fields.ts'

const AGE_OPTIONS = [
  { value: 'ADULT', label: 'Me (18 or older)' },
  { value: 'PARENT_OF_MINOR', label: 'My child (under 18)' },
  { value: MINOR, label: 'Me (under 18)' },
]

/**
 * Asks whom the request is for. A minor cannot send it; a parent gives only the class of the child.
 */
export function AgeFields({ state }: { state: FieldState }) {
  const { id, name, errors, defaultValue } = control(state, 'ageBand')
  const { 'aria-describedby': describedBy } = fieldProps({ id, errors })
  return (
    <>
      <fieldset className="field request-age" aria-describedby={describedBy}>
        <legend className="field-label">Who is this for?</legend>
        {AGE_OPTIONS.map(({ value, label }, index) => (
          <label key={value} className="choice">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${value}`}
              name={name}
              value={value}
              defaultChecked={defaultValue === value}
              aria-invalid={errors.length > 0 || undefined}
              required
            />
            <span>{label}</span>
          </label>
        ))}
        <FieldErrorList id={id} errors={errors} />
      </fieldset>
      <div className="request-child">
        <TextField
          {...control(state, 'childClass')}
          label="Child’s class"
          help="For example “Class 10”. Please do not enter anything else about the child."
          autoComplete="off"
        />
      </div>
    </>
  )
}
