'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { TextArea } from '#components/content-form/fields.tsx'
import { erasePersonAction } from '#lib/people/actions.ts'

/** Behind a fold: nobody does it by the way. */
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
        {(it, change) => (
          <TextArea
            path="reason"
            label="Reason"
            help="Stays in the audit for good: no name, no number. All their requests vanish at once, and every webhook is told to forget them. It can’t be undone."
            value={it.reason}
            onChange={(reason) => change({ reason })}
          />
        )}
      </ActionForm>
    </details>
  )
}
