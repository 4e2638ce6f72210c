import { type FieldState, listErrors } from './form-fields.ts'

type Props = Pick<FieldState, 'idPrefix' | 'errors'> & { message: string | null }

/**
 * The error summary above the form, with a link to each field. Both parts are always rendered: the
 * island fills them in, and so does `fillForm` on a stored page.
 */
export function FormSummary({ idPrefix, errors, message }: Props) {
  const listed = listErrors({ idPrefix, errors })
  return (
    <>
      <p className="form-message" data-form-message="" tabIndex={-1} hidden={message === null}>
        {message}
      </p>
      <div className="form-errors" data-form-errors="" tabIndex={-1} hidden={listed.length === 0}>
        <p className="form-errors-title">Please check your entries</p>
        <ul>
          {listed.map(({ id, message }) => (
            <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
