'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { previewBodyAction, retryDeliveryAction } from '#lib/webhooks/actions.ts'
import { ActButton } from './act-button.tsx'

type Props = { id: string; open: boolean; mayReplay: boolean; hasPerson: boolean }

const EVERY_MS = 1_500
const LOOKS = 40

/** While something is on its way the page looks again by itself, for a minute. */
export function DeliveryWork({ id, open, mayReplay, hasPerson }: Props) {
  const [body, setBody] = useState<string | null>(null)
  useLookAgain(open)
  return (
    <div className="admin-stack">
      <div className="outbox-acts">
        {mayReplay && (
          <ActButton
            id={id}
            label="Send it again"
            action={retryDeliveryAction}
            next={(replay) => `/admin/endpoints/deliveries/${replay.id}`}
            look="primary"
          />
        )}
        <ActButton
          id={id}
          label="Show what would be sent now"
          {...(hasPerson
            ? { question: 'It is personal data: that you looked is written down.' }
            : {})}
          action={previewBodyAction}
          onDone={(data) => setBody(data.body)}
        />
      </div>
      {body !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a focus keys can't (axe: scrollable-region-focusable)
        <pre className="outbox-body" tabIndex={0}>
          {body}
        </pre>
      )}
    </div>
  )
}

function useLookAgain(open: boolean) {
  const router = useRouter()
  useEffect(() => {
    if (!open) return
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks > LOOKS) clearInterval(timer)
      else router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [open, router])
}
