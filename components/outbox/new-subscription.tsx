'use client'

import { useState } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { createSubscriptionAction } from '#lib/webhooks/actions.ts'
import type { StageWords } from '#lib/webhooks/subscription.ts'
import { SecretNote } from './secret-note.tsx'
import { EndpointFields } from './subscription-fields.tsx'

/** Made, it shows its secret, and only then leads on. */
export function NewEndpoint({ stageWords }: { stageWords: StageWords }) {
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)
  if (made) {
    return (
      <>
        <SecretNote secret={made.secret} />
        <p>
          <ButtonLink href={`/admin/endpoints/${made.id}`}>I have copied it</ButtonLink>
        </p>
      </>
    )
  }
  const create: typeof createSubscriptionAction = async (previous, input) => {
    const result = await createSubscriptionAction(previous, input)
    if (result.ok) setMade(result.data)
    return result
  }
  const eventTypes = ['request.received', 'request.changed', 'lead.moved']
  return (
    <ActionForm
      initial={{ name: '', url: '', eventTypes, stageWords }}
      action={create}
      submit="Make the webhook"
    >
      {(it, change) => <EndpointFields it={it} change={change} />}
    </ActionForm>
  )
}
