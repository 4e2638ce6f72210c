'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** Shows a new secret, the only time that it is on a screen. */
export function SecretNote({ secret }: { secret: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Notice tone="warning" title="Copy this secret now: it is shown only once" role="status">
      <p>The receiver verifies our signatures with it and signs the outcomes that it sends.</p>
      <p>
        <code className="outbox-secret">{secret}</code>
      </p>
      <Button look="secondary" onClick={copy}>
        {copied ? 'Copied' : 'Copy secret'}
      </Button>
    </Notice>
  )
}
