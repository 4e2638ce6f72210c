'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { ModalDialog } from '#components/ui/modal-dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Author } from '../form-content.ts'

type Props = {
  /** The user who is signed in instead of the author; null if the session has ended. */
  other: Author | null
  author: Author
  onClose: () => void
  onSignedIn: () => void
  onWriteAs: (author: Author) => void
}

/** Signs in again without leaving the page, so that unsaved changes stay. */
export function SignInDialog({ other, author, onClose, onSignedIn, onWriteAs }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (form: HTMLFormElement) => {
    setBusy(true)
    const message = await signIn(new FormData(form))
    setBusy(false)
    setRefusal(message)
    if (message === null) onSignedIn()
  }
  return (
    <ModalDialog
      isAlert
      title={other ? `You are signed in as ${other.name}` : 'Sign in to continue'}
    >
      <p>
        {other
          ? `These changes were made by ${author.name}. They are kept on this computer and have not been saved yet.`
          : 'Your session has ended. Your changes are kept on this computer and will be saved once you sign in.'}
      </p>
      <form
        className="action-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void submit(event.currentTarget)
        }}
      >
        {refusal && (
          <Notice tone="bad" role="alert">
            <p>{refusal}</p>
          </Notice>
        )}
        <TextField
          label="E-mail address"
          name="email"
          id="again-email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={author.email}
        />
        <TextField
          label="Password"
          name="password"
          id="again-password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          autoFocus
        />
        <div className="admin-dialog-actions">
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
          {other && (
            <Button look="quiet" onClick={() => onWriteAs(other)}>
              Save as {other.name}
            </Button>
          )}
          <Button type="submit" disabled={busy}>
            {other ? `Sign in as ${author.name}` : 'Sign in'}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}

/** Returns the reason for a refusal, or null once signed in. */
async function signIn(form: FormData): Promise<string | null> {
  try {
    const response = await fetch('/api/auth/sign-in', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams([...form].map(([name, value]) => [name, String(value)])),
    })
    if (response.ok) return null
    const { message } = (await response.json()) as { message?: string }
    return message ?? UNREACHABLE
  } catch {
    return UNREACHABLE
  }
}

const UNREACHABLE = 'The server did not respond. Try again in a moment.'
