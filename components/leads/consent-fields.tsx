import { CheckboxField } from '#components/ui/controls.tsx'
import type { ConsentNoticeView } from '#lib/consent/consent.ts'
import { consentField } from '#lib/requests/schema.ts'
import { control, type FieldState } from './form-fields.ts'

/**
 * One checkbox for each purpose; its value is the hash of the notice. It is ticked only if the visitor
 * ticked it before with the same notice.
 */
export function ConsentFields({
  state,
  notices,
}: {
  state: FieldState
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
    // Only the island knows the pages that were read, so it shows this checkbox.
    return purpose === 'reading' ? (
      <div key={purpose} data-form-reading="" hidden>
        {box}
      </div>
    ) : (
      box
    )
  })
}
