import { CheckboxField } from '#components/ui/controls.tsx'
import type { ConsentNoticeView } from '#lib/consent/consent.ts'
import { consentField } from '#lib/requests/schema.ts'
import { control, type FormState } from './form-fields.ts'

/**
 * One box a purpose, its value the hash of the words beside it. Ticked only where this visitor
 * ticked it beside the very same words.
 */
export function ConsentFields({
  state,
  notices,
}: {
  state: FormState
  notices: readonly ConsentNoticeView[]
}) {
  return notices.map(({ purpose, hash, text, required }) => {
    const { defaultValue, ...rest } = control(state, consentField[purpose])
    const box = (
      <CheckboxField
        key={purpose}
        {...rest}
        label={text}
        value={hash}
        defaultChecked={defaultValue === hash}
        required={required}
      />
    )
    // Only the island knows what was read: without it there is nothing to agree to.
    return purpose === 'reading' ? (
      <div key={purpose} data-form-reading="" hidden>
        {box}
      </div>
    ) : (
      box
    )
  })
}
