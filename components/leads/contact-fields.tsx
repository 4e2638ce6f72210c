import { SelectField, TextField } from '#components/ui/controls.tsx'
import type { Country } from '#lib/people/countries.ts'
import { meantAddress } from '#lib/people/mailbox-typo.ts'
import { control, type FieldState } from './form-fields.ts'

type Props = { state: FieldState; countries: readonly Country[]; short: boolean }

/** Name, e-mail and phone number. */
export function ContactFields({ state, countries, short }: Props) {
  const { defaultValue: country, ...ofCountry } = control(state, 'country')
  return (
    <>
      <TextField {...control(state, 'name')} label="Your name" autoComplete="name" required />
      <TextField
        {...control(state, 'email')}
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        required
      />
      <MailboxHint email={state.values.email ?? ''} />
      <div className="request-phone">
        <SelectField
          {...ofCountry}
          label="Country"
          autoComplete="country"
          defaultValue={country || countries[0]?.code}
        >
          {countries.map(({ code, name, callingCode }) => (
            <option key={code} value={code}>
              {short ? `+${callingCode} ${name}` : `${name} (+${callingCode})`}
            </option>
          ))}
        </SelectField>
        <TextField
          {...control(state, 'phone')}
          label="Phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          required
        />
        {short && (
          <p className="field-help">
            If your number is from another country, start with + and the country code.
          </p>
        )}
      </div>
    </>
  )
}

/** Asks about a slip in the domain of a common mailbox; the island asks while it is typed. */
function MailboxHint({ email }: { email: string }) {
  const meant = meantAddress(email)
  return (
    <p className="request-mailbox" role="status" data-form-mailbox="" hidden={meant === null}>
      <span>{meant ? `Did you mean ${meant}?` : ''}</span>{' '}
      <button type="button" className="needs-script">
        Use this address
      </button>
    </p>
  )
}
