import { paths } from '#lib/paths.ts'
import { OneFieldForm } from './one-field-form.tsx'

/**
 * Asks for the code of the mail, for visitors who read it on another device. A cookie holds the
 * mailbox.
 */
export function CodeForm({ error }: { error: string | null }) {
  return (
    <OneFieldForm
      action={paths.accessPart('code')}
      id="access-code"
      label="Six-digit code from the e-mail"
      error={error}
      submit="Open"
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*\d{3}\s*\d{3}\s*"
      title="Six digits"
      maxLength={12}
    />
  )
}
