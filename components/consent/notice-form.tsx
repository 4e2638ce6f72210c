'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { bindFields } from '#components/content-form/bind-fields.ts'
import { TextArea } from '#components/content-form/fields.tsx'
import { replaceNoticeAction } from '#lib/consent/actions.ts'
import type { ConsentPurpose } from '#lib/consent/consent.ts'

type Props = {
  purpose: ConsentPurpose
  /** In force now; null: this purpose is not offered yet. */
  current: { hash: string; text: string } | null
}

/** Never changed in place: new words are a new version, and the old one stays readable. */
export function NoticeForm({ purpose, current }: Props) {
  return (
    <ActionForm
      key={current?.hash}
      initial={{
        purpose,
        locale: 'en' as const,
        replaces: current?.hash ?? null,
        text: current?.text ?? '',
      }}
      action={replaceNoticeAction}
      submit={current ? 'Put the new words into force' : 'Put these words into force'}
      look="secondary"
    >
      {(it, change) => (
        <TextArea
          {...bindFields(it, change)('text')}
          label="Words beside the box"
          help="For what, with which data, and how it ends. Forms that are open now ask to read the new words; who agreed before agreed to the old ones."
          rows={5}
        />
      )}
    </ActionForm>
  )
}
