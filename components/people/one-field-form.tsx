import type { ComponentProps, ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'

type Props = ComponentProps<'input'> & {
  action: string
  id: string
  label: string
  /** What was wrong with the last attempt; null: nothing. */
  error: string | null
  submit: string
  /** Hidden fields. */
  children?: ReactNode
}

/** A form with one input; it works without script. */
export function OneFieldForm({ action, id, label, error, submit, children, ...input }: Props) {
  const errorId = `${id}-error`
  return (
    <form className="receipt-restore" method="post" action={action}>
      {error && (
        <p className="form-message" id={errorId}>
          {error}
        </p>
      )}
      <label className="receipt-restore-title" htmlFor={id}>
        {label}
      </label>
      <input
        className="control"
        id={id}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        {...input}
      />
      {children}
      <Button type="submit">{submit}</Button>
    </form>
  )
}
