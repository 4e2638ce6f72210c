'use client'

import { useState } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { createSubscriptionAction } from '#lib/webhooks/actions.ts'
import type { StageNames } from '#lib/webhooks/subscription.ts'
import { SecretNote } from './secret-note.tsx'
import { SubscriptionFields } from './subscription-fields.tsx'

/** The form of a new webhook; after saving it shows the secret once. */
export function NewSubscription({ stageNames }: { stageNames: StageNames }) {
  const [created, setCreated] = useState<{ id: string; secret: string } | null>(null)
  if (created) {
    return (
      <>
        <SecretNote secret={created.secret} />
        <p>
          <ButtonLink href={`/admin/endpoints/${created.id}`}>I have copied it</ButtonLink>
        </p>
      </>
    )
  }
  const create: typeof createSubscriptionAction = async (previous, input) => {
    const result = await createSubscriptionAction(previous, input)
    if (result.ok) setCreated(result.data)
    return result
  }
  const eventTypes = ['request.received', 'request.changed', 'lead.moved']
  return (
    <ActionForm
      initial={{ name: '', url: '', eventTypes, stageNames }}
      action={create}
      submit="Create webhook"
    >
      {(field) => <SubscriptionFields field={field} />}
    </ActionForm>
  )
}
