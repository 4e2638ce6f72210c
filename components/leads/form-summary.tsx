import { type FormState, listErrors } from './form-fields.ts'

type Props = Pick<FormState, 'idPrefix' | 'errors'> & { message: string | null }

/**
 * What is wrong, above the form, with a way to each field. Both parts are always there: the island
 * fills them in place, and the first one is filled on a page that was kept (lib/leads/fill-form).
 */
export function FormSummary({ idPrefix, errors, message }: Props) {
  const listed = listErrors({ idPrefix, errors })
  return (
    <>
      <p className="form-message" data-form-message="" tabIndex={-1} hidden={message === null}>
        {message}
      </p>
      <div className="form-errors" data-form-errors="" tabIndex={-1} hidden={listed.length === 0}>
        <p className="form-errors-title">Please look at this again</p>
        <ul>
          {listed.map(({ id, message }) => (
            <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
