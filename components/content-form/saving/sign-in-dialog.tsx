'use client'

import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Author } from '../use-content-form.ts'
import type { SaveProblem } from './saver.ts'

type Props<Snapshot> = {
  problem: SaveProblem<Snapshot>
  author: Author
  onClose: () => void
  onSignedIn: () => void
  onWriteAs: (author: Author) => void
}

/** Signs in again without leaving the page, so that unsaved changes stay. */
export function SignInDialog<Snapshot>({
  problem,
  author,
  onClose,
  onSignedIn,
  onWriteAs,
}: Props<Snapshot>) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const other = problem.is === 'somebody-else' ? problem : null
  const submit = async (form: HTMLFormElement) => {
    setBusy(true)
    const message = await signIn(new FormData(form))
    setBusy(false)
    setRefusal(message)
    if (message === null) onSignedIn()
  }
  return (
    <ModalOverlay className="admin-overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="admin-modal">
        <Dialog role="alertdialog" className="admin-dialog">
          <Heading slot="title" level={2}>
            {other ? `You are signed in as ${other.name}` : 'Sign in to go on'}
          </Heading>
          <p>
            {other
              ? `These words were written as ${author.name}. They are kept on this computer and were not stored.`
              : 'Your session has ended. Your words are kept on this computer, and are saved once you are signed in.'}
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
                  Save them as {other.name}
                </Button>
              )}
              <Button type="submit" disabled={busy}>
                {other ? `Sign in as ${author.name}` : 'Sign in'}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
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

const UNREACHABLE = 'The site did not answer. Try again in a moment.'
