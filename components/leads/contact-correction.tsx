'use client'

import { useState } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import { OptionalText, TextInput } from '#components/content-form/fields.tsx'
import { correctContactAction } from '#lib/leads/actions.ts'

type Props = { leadId: string; name: string; phone: string | null; email: string | null }

/** Corrects a name, number or address that was mistyped. */
export function ContactCorrection({ leadId, ...contact }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Correct contact data</summary>
      {open && <CorrectionForm leadId={leadId} {...contact} />}
    </details>
  )
}

function CorrectionForm({ leadId, ...contact }: Props) {
  return (
    <ActionForm
      key={JSON.stringify(contact)}
      initial={{ id: leadId, ...contact }}
      action={correctContactAction}
      submit="Save correction"
      done="Saved."
      look="secondary"
    >
      {(field) => (
        <>
          <TextInput {...field('name')} label="Name" autoComplete="off" />
          <OptionalText
            {...field('phone')}
            label="Phone"
            help="For another country, start with + and the country code. A case that was closed because of a wrong number is reopened."
            autoComplete="off"
          />
          <OptionalText {...field('email')} label="E-mail" autoComplete="off" />
        </>
      )}
    </ActionForm>
  )
}
