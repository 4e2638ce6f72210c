'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { previewBodyAction, retryDeliveryAction } from '#lib/webhooks/actions.ts'
import { ActionButton } from './action-button.tsx'

type Props = { id: string; open: boolean; mayRetry: boolean; hasPerson: boolean }

const REFRESH_INTERVAL_MS = 1_500
const MAX_REFRESHES = 40

/** Actions on a delivery. While it is open the page refreshes by itself, for a minute. */
export function DeliveryActions({ id, open, mayRetry, hasPerson }: Props) {
  const [body, setBody] = useState<string | null>(null)
  useAutoRefresh(open)
  return (
    <div className="admin-stack">
      <div className="outbox-acts">
        {mayRetry && (
          <ActionButton
            id={id}
            label="Retry delivery"
            action={retryDeliveryAction}
            next={(replay) => `/admin/endpoints/deliveries/${replay.id}`}
            look="primary"
          />
        )}
        <ActionButton
          id={id}
          label="Show current body"
          {...(hasPerson
            ? {
                question:
                  'The body contains personal data. Viewing it is recorded in the audit log.',
              }
            : {})}
          action={previewBodyAction}
          onDone={(data) => setBody(data.body)}
        />
      </div>
      {body !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable to scroll by keyboard (axe: scrollable-region-focusable)
        <pre className="outbox-body" tabIndex={0}>
          {body}
        </pre>
      )}
    </div>
  )
}

function useAutoRefresh(open: boolean) {
  const router = useRouter()
  useEffect(() => {
    if (!open) return
    let refreshes = 0
    const timer = setInterval(() => {
      refreshes += 1
      if (refreshes > MAX_REFRESHES) clearInterval(timer)
      else router.refresh()
    }, REFRESH_INTERVAL_MS)
    return () => clearInterval(timer)
  }, [open, router])
}
