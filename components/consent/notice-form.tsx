'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { bindFields } from '#components/content-form/bind-fields.ts'
import { TextArea } from '#components/content-form/fields.tsx'
import { replaceNoticeAction } from '#lib/consent/actions.ts'
import type { ConsentPurpose } from '#lib/consent/consent.ts'

type Props = {
  purpose: ConsentPurpose
  /** The notice in force; null: there is none for this purpose yet. */
  current: { hash: string; text: string; template: string | null } | null
}

/** Replaces a notice by a new version; old versions stay readable. */
export function NoticeForm({ purpose, current }: Props) {
  return (
    <ActionForm
      key={current?.hash}
      initial={{
        purpose,
        locale: 'en' as const,
        replaces: current?.hash ?? null,
        text: current?.template ?? current?.text ?? '',
      }}
      action={replaceNoticeAction}
      submit={current ? 'Publish the new version' : 'Publish this text'}
      look="secondary"
    >
      {(_field, it, change) => (
        <TextArea
          {...bindFields(it, change)('text')}
          label="Text beside the checkbox"
          help="State the purpose, the data and how to withdraw. Visitors with an open form are asked to read the new text; earlier consents keep the old one. {attempts} is replaced with the maximum number of calls from Settings, Counselling; changing that number publishes a new version."
          rows={5}
        />
      )}
    </ActionForm>
  )
}
