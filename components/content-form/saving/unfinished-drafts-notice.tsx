'use client'

import { useEffect, useState } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type ContentKindName, editPath } from '#lib/content-kind.ts'
import { findUnfinishedDraft } from './device-copies.ts'

/** On a new content: offers another one that was started on this computer and never saved. */
export function UnfinishedDraftsNotice({
  kind,
  keyPrefix,
  own,
}: {
  kind: ContentKindName
  /** Prefix of the keys of this user's copies of this kind. */
  keyPrefix: string
  /** Key of this form's own copy, after the prefix. */
  own: string
}) {
  const [draftId, setDraftId] = useState<string | null>(null)
  useEffect(() => {
    void findUnfinishedDraft(keyPrefix, keyPrefix + own).then(setDraftId)
  }, [keyPrefix, own])
  const path = draftId && editPath(kind, draftId)
  if (!path) return null
  return (
    <Notice role="status">
      <p>There is another draft on this computer that was never saved.</p>
      <ButtonLink look="secondary" size="small" href={`${path}?new`}>
        Continue editing
      </ButtonLink>
    </Notice>
  )
}
