'use client'

import { useState } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import {
  changeSubscriptionAction,
  pauseSubscriptionAction,
  removeSubscriptionAction,
  resumeSubscriptionAction,
  retryFailedDeliveriesAction,
  rotateSecretAction,
  sendTestAction,
} from '#lib/webhooks/actions.ts'
import { ActButton } from './act-button.tsx'
import { SecretNote } from './secret-note.tsx'
import { type EndpointDraft, EndpointFields } from './subscription-fields.tsx'

type Props = { id: string; paused: boolean; isWebhook: boolean; dead: number }

/** What can be done with an endpoint as a whole. */
export function EndpointWork({ id, paused, isWebhook, dead }: Props) {
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <div className="admin-stack">
      <div className="outbox-acts">
        {!paused && (
          <ActButton
            id={id}
            label="Send a test"
            action={sendTestAction}
            next={({ deliveryId }) => `/admin/endpoints/deliveries/${deliveryId}`}
          />
        )}
        {paused ? (
          <ActButton
            id={id}
            label="Let it go on"
            action={resumeSubscriptionAction}
            look="primary"
          />
        ) : (
          <ActButton id={id} label="Pause" action={pauseSubscriptionAction} />
        )}
        {dead > 0 && (
          <ActButton
            id={id}
            label={dead === 1 ? 'Send the dead one again' : `Send all ${dead} dead again`}
            action={retryFailedDeliveriesAction}
            look="primary"
          />
        )}
        {isWebhook && (
          <>
            <ActButton
              id={id}
              label="Change the secret"
              question="The one of now stays valid for 24 hours."
              action={rotateSecretAction}
              onDone={(data) => setSecret(data.secret)}
            />
            <ActButton
              id={id}
              label="Remove"
              question="It is told nothing any more. Its log stays."
              action={removeSubscriptionAction}
              look="danger"
              next={() => '/admin/endpoints'}
            />
          </>
        )}
      </div>
      {secret && <SecretNote secret={secret} />}
    </div>
  )
}

export function EndpointForm({ id, initial }: { id: string; initial: EndpointDraft }) {
  return (
    // Saved, the page brings what is stored, and the form begins from there.
    <ActionForm
      key={JSON.stringify(initial)}
      initial={{ id, ...initial }}
      action={changeSubscriptionAction}
      submit="Save"
      look="secondary"
    >
      {(it, change) => <EndpointFields it={it} change={change} />}
    </ActionForm>
  )
}
