'use client'

import { useState } from 'react'
import { ActionButton } from '#components/outbox/action-button.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { inviteAgainAction } from '#lib/users/actions.ts'

/** Shows the link of an invitation, the only time that it is on a screen. */
export function InvitationLink({ href }: { href: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(href).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Notice tone="warning" title="Copy this link now: it is shown only once" role="status">
      <p>
        This site does not send e-mails. Give this link to the user, who can then choose a password.
        It works once and expires after seven days.
      </p>
      <p>
        <code className="outbox-secret">{href}</code>
      </p>
      <div className="button-row">
        <Button look="secondary" onClick={copy}>
          {copied ? 'Copied' : 'Copy link'}
        </Button>
        <ButtonLink href="/admin/users">Back to users</ButtonLink>
      </div>
    </Notice>
  )
}

/** For a user who has not chosen a password yet. */
export function InviteAgain({ id, mailed }: { id: string; mailed: boolean }) {
  const [href, setHref] = useState<string | null>(null)
  const [sent, setSent] = useState(false)
  if (href !== null) return <InvitationLink href={href} />
  return (
    <Notice title="Invited">
      <p>
        This user has not chosen a password yet. The link in an invitation works for seven days.
      </p>
      <ActionButton
        id={id}
        label={mailed ? 'Send again' : 'New link'}
        action={inviteAgainAction}
        onDone={(it) => (it.by === 'link' ? setHref(it.href) : setSent(true))}
      />
      <span role="status">{sent && ' Sent.'}</span>
    </Notice>
  )
}
