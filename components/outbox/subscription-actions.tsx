'use client'

import { useState } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import { plural } from '#lib/format/plural.ts'
import {
  changeSubscriptionAction,
  pauseSubscriptionAction,
  removeSubscriptionAction,
  resumeSubscriptionAction,
  retryFailedDeliveriesAction,
  rotateSecretAction,
  sendTestAction,
} from '#lib/webhooks/actions.ts'
import { ActionButton } from './action-button.tsx'
import { SecretNote } from './secret-note.tsx'
import { type SubscriptionDraft, SubscriptionFields } from './subscription-fields.tsx'

type Props = { id: string; paused: boolean; isWebhook: boolean; failed: number }

/** Actions on a whole subscription. */
export function SubscriptionActions({ id, paused, isWebhook, failed }: Props) {
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <div className="admin-stack">
      <div className="outbox-acts">
        {!paused && (
          <ActionButton
            id={id}
            label="Send a test"
            action={sendTestAction}
            next={({ deliveryId }) => `/admin/endpoints/deliveries/${deliveryId}`}
          />
        )}
        {paused ? (
          <ActionButton id={id} label="Resume" action={resumeSubscriptionAction} look="primary" />
        ) : (
          <ActionButton id={id} label="Pause" action={pauseSubscriptionAction} />
        )}
        {failed > 0 && (
          <ActionButton
            id={id}
            label={plural(failed, {
              one: 'Retry the failed delivery',
              other: 'Retry all # failed deliveries',
            })}
            action={retryFailedDeliveriesAction}
            look="primary"
          />
        )}
        {isWebhook && (
          <>
            <ActionButton
              id={id}
              label="Rotate secret"
              question="Create a new secret? The current one stays valid for 24 hours."
              action={rotateSecretAction}
              onDone={(data) => setSecret(data.secret)}
            />
            <ActionButton
              id={id}
              label="Remove"
              question="Remove this webhook? It will get no more deliveries. Its log is kept."
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

export function SubscriptionForm({ id, initial }: { id: string; initial: SubscriptionDraft }) {
  return (
    // After saving, the key changes and the form starts from the stored values.
    <ActionForm
      key={JSON.stringify(initial)}
      initial={initial}
      action={(previous, draft) =>
        changeSubscriptionAction(previous, { id, ...(draft as SubscriptionDraft) })
      }
      submit="Save"
      look="secondary"
    >
      {(field) => <SubscriptionFields field={field} />}
    </ActionForm>
  )
}
