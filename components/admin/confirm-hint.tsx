import { paths } from '#lib/paths.ts'

/** Leads to the question for the password; what was typed here stays. */
export function ConfirmHint() {
  return (
    <p>
      <a href={paths.confirmPassword('/admin/confirm')} target="_blank" rel="noopener">
        Enter your password in a new tab
      </a>
      , then come back and try again. Nothing here is lost.
    </p>
  )
}
