'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { OptionalText, TextInput } from '#components/content-form/fields.tsx'
import { setLegalHoldAction } from '#lib/people/actions.ts'

/** Sets or lifts a legal hold; an empty reason lifts it. */
export function LegalHold({ id, hold }: { id: string; hold: string | null }) {
  return (
    <details>
      <summary>{hold ? 'Change the legal hold' : 'Set a legal hold'}</summary>
      <ActionForm
        key={hold}
        initial={{ id, hold, reason: '' }}
        action={setLegalHoldAction}
        submit="Save"
        done="Saved."
        look="secondary"
      >
        {(field) => (
          <>
            <OptionalText
              {...field('hold')}
              label="Why the data must be kept (leave empty to end the hold)"
            />
            <TextInput {...field('reason')} label="Reason for the audit log" />
          </>
        )}
      </ActionForm>
    </details>
  )
}
