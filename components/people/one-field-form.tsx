import type { ComponentProps, ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'

type Props = ComponentProps<'input'> & {
  action: string
  id: string
  label: string
  /** What was wrong with the last attempt; null: nothing. */
  trouble: string | null
  submit: string
  /** Hidden fields. */
  children?: ReactNode
}

/** A form with one input; it works without script. */
export function OneFieldForm({ action, id, label, trouble, submit, children, ...input }: Props) {
  const troubleId = `${id}-trouble`
  return (
    <form className="receipt-restore" method="post" action={action}>
      {trouble && (
        <p className="form-message" id={troubleId}>
          {trouble}
        </p>
      )}
      <label className="receipt-restore-title" htmlFor={id}>
        {label}
      </label>
      <input
        className="control"
        id={id}
        required
        aria-invalid={trouble ? true : undefined}
        aria-describedby={trouble ? troubleId : undefined}
        {...input}
      />
      {children}
      <Button type="submit">{submit}</Button>
    </form>
  )
}
