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
        submit="Erase everything of this person"
        next={after}
        look="secondary"
      >
        {(field) => (
          <TextArea
            {...field('reason')}
            label="Reason"
            help="Stays in the audit log: no name, no number. All their requests disappear at once, and every webhook is notified. It can’t be undone."
          />
        )}
      </ActionForm>
    </details>
  )
}
