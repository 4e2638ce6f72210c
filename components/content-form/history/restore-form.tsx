'use client'

import { useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import { restoreAction } from '#lib/publishing/actions.ts'

type Props = {
  version: { id: string; lockVersion: number }
  revision: { id: string; number: number }
  /** The working copy has unversioned changes, which restoring would overwrite. */
  hasDraft: boolean
  /** The kind has no drafts: readers see every save. */
  live: boolean
  back: string
}

/** Restores an old version as a new one; the history keeps all versions. */
export function RestoreForm({ version, revision, hasDraft, live, back }: Props) {
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')
  const restore = async () => {
    setBusy(true)
    setMessage('')
    const result = await restoreAction(null, {
      ...version,
      revisionId: revision.id,
      note: note.trim() || null,
    }).catch(failureOf)
    if (result.ok) return window.location.assign(back)
    setMessage(result.message)
    setBusy(false)
  }
  if (!open) {
    return (
      <Button look="secondary" size="small" onClick={() => setOpen(true)}>
        Restore version {revision.number}…
      </Button>
    )
  }
  return (
    <form
      className="restore-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) restore()
      }}
    >
      <p>
        Version {revision.number} is restored as a new version{' '}
        {live ? 'and is public at once' : 'of the draft; the published version stays'}.
        {hasDraft && ' Unsaved changes in the draft are replaced.'}
      </p>
      <Field id="restore-note" label="Note for the history" optional>
        <input
          {...fieldProps({ id: 'restore-note' })}
          className="control"
          maxLength={500}
          value={note}
          // biome-ignore lint/a11y/noAutofocus: it opens on a click, in place
          autoFocus
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {message && <p role="alert">{message}</p>}
      <div className="button-row">
        <Button type="submit" size="small" disabled={busy}>
          {busy ? 'Restoring…' : 'Restore'}
        </Button>
        <Button look="quiet" size="small" disabled={busy} onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
