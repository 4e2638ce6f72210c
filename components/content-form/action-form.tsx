'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import { Button } from '#components/ui/button.tsx'
import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'
import { bindFields, type Fields } from './bind-fields.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormProvider } from './form-context.tsx'

export type ActionFormProps<Input extends object, Data> = {
  initial: Input
  action: (previous: null, input: unknown) => Promise<ActionResult<Data>>
  submit: string
  /** Message after success; the form is then reset. */
  done?: string
  /** Path to go to after success. */
  next?: string
  look?: 'primary' | 'secondary'
  /** Renders the inputs; `field` binds one to a field of the input by its name. */
  children: (field: Fields<Input>, it: Input, change: (part: Partial<Input>) => void) => ReactNode
}

/** A small form for one action; values stay until it has succeeded. */
export function ActionForm<Input extends object, Data>({
  initial,
  action,
  submit,
  done,
  next,
  look = 'primary',
  children,
}: ActionFormProps<Input, Data>) {
  const router = useRouter()
  const [input, setInput] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const [succeeded, setSucceeded] = useState(false)
  const change = (part: Partial<Input>) => setInput((before) => ({ ...before, ...part }))
  const send = async () => {
    setBusy(true)
    setFailure(null)
    setSucceeded(false)
    const result = await action(null, input).catch(failureOf)
    setBusy(false)
    if (!result.ok) return setFailure(result)
    if (next) return router.push(next)
    setInput(initial)
    setSucceeded(true)
    router.refresh()
  }
  return (
    <FormProvider errors={failure?.fields ?? {}} focus={null} picks={[]}>
      <form
        className="action-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) send()
        }}
      >
        {failure && (
          <ErrorSummary failure={failure} errors={failure.fields ?? {}} onGo={focusField} />
        )}
        {children(bindFields(input, change), input, change)}
        <div className="button-row">
          <Button type="submit" look={look} disabled={busy}>
            {submit}
          </Button>
          <span role="status">{succeeded && done}</span>
        </div>
      </form>
    </FormProvider>
  )
}

const focusField = (path: string) => document.getElementById(`field-${path}`)?.focus()
