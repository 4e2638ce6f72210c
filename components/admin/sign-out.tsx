'use client'

import { useRef, useState } from 'react'
import { listDevice, removeFromDevice } from '#components/content-form/saving/device-store.ts'

/**
 * Signs out. Copies of drafts that the server has are removed when they are saved; if this browser
 * still holds unsaved ones of the user, it asks first, since others may use the computer next.
 */
export function SignOut({ userId }: { userId: string }) {
  const form = useRef<HTMLFormElement>(null)
  const [unsaved, setUnsaved] = useState<string[]>([])
  const remove = async () => {
    await Promise.all(unsaved.map(removeFromDevice))
    form.current?.submit()
  }
  return (
    <form
      ref={form}
      method="post"
      action="/api/auth/sign-out"
      onSubmit={async (event) => {
        event.preventDefault()
        const found = await listDevice(`${userId}/`)
        if (found.length > 0 && unsaved.length === 0) setUnsaved(found)
        else form.current?.submit()
      }}
    >
      {unsaved.length > 0 && (
        <p role="alert">
          This browser still holds changes that were never saved. Delete them if others use this
          computer; keep them to go on with them after your next sign-in.
        </p>
      )}
      <div className="button-row">
        {unsaved.length > 0 && (
          <button type="button" className="button is-danger" onClick={remove}>
            Delete and sign out
          </button>
        )}
        <button type="submit" className="button is-secondary">
          {unsaved.length > 0 ? 'Keep and sign out' : 'Sign out'}
        </button>
      </div>
    </form>
  )
}
