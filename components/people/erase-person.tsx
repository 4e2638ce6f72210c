'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { TextArea } from '#components/content-form/fields.tsx'
import { erasePersonAction } from '#lib/people/actions.ts'

/** Folded, so that it is not used by accident. */
export function ErasePerson({ id, after }: { id: string; after: string }) {
  return (
    <details>
      <summary>Erase this person</summary>
      <ActionForm
        initial={{ id, reason: '' }}
        action={erasePersonAction}
        submit="Erase all data of this person"
        next={after}
        look="secondary"
      >
        {(field) => (
          <TextArea
            {...field('reason')}
            label="Reason"
            help="Stored in the audit log; do not enter names or numbers. All of the person’s requests are hidden at once, and every webhook is notified. This cannot be undone."
          />
        )}
      </ActionForm>
    </details>
  )
}
