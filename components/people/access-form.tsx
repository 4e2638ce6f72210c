import { Island, islandPath } from '#components/site/island.tsx'
import { paths } from '#lib/paths.ts'
import { OneFieldForm } from './one-field-form.tsx'

/** Requests an access link; the answer is the same whether the address is known or not. */
export function AccessForm({ value, error }: { value: string; error: string | null }) {
  return (
    <access-form data-proof={islandPath('proof-worker')}>
      <OneFieldForm
        action={paths.accessPart('ask')}
        id="access-email"
        label="The e-mail address you gave us"
        error={error}
        submit="E-mail me the link"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={value}
      >
        <input type="hidden" name="proof" defaultValue="" />
      </OneFieldForm>
      <Island name="access-form" />
    </access-form>
  )
}
