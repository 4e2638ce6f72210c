'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { restoreAction } from '#lib/publishing/actions.ts'
import { FormSection } from './form/section.tsx'
import { Moment } from './moment.tsx'

type Revision = {
  id: string
  number: number
  cause: 'SAVE' | 'PUBLISH' | 'RESTORE' | 'IMPORT'
  createdAt: Date
  editor: string | null
  isPublic: boolean
}

const causes = {
  SAVE: 'Saved',
  PUBLISH: 'Published',
  RESTORE: 'Brought back',
  IMPORT: 'Imported',
} as const

/** Every version there was; each can come back as a new one. */
export function RevisionList({
  version,
  revisions,
  timeZone,
}: {
  version: { id: string; lockVersion: number }
  revisions: readonly Revision[]
  timeZone: string
}) {
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const restore = async (revision: Revision) => {
    if (!window.confirm(`Bring version ${revision.number} back? What is not saved now is lost.`)) {
      return
    }
    setBusy(true)
    const result = await restoreAction(null, { ...version, revisionId: revision.id })
    if (result.ok) return window.location.reload()
    setMessage(result.message)
    setBusy(false)
  }
  const newest = revisions[0]?.number
  return (
    <FormSection title={`History (${revisions.length})`}>
      <ol className="revision-list">
        {revisions.map((it) => (
          <li key={it.id}>
            <span>
              <strong>{it.number}</strong> {causes[it.cause]}
              {it.editor && ` by ${it.editor}`}
              {it.isPublic && ' · public now'}
              <br />
              <Moment at={it.createdAt} timeZone={timeZone} />
            </span>
            {it.number !== newest && (
              <Button look="quiet" size="small" disabled={busy} onClick={() => restore(it)}>
                Bring back
                <span className="visually-hidden"> version {it.number}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      {message && <p role="alert">{message}</p>}
    </FormSection>
  )
}
