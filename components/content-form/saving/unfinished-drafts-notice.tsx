'use client'

import { useEffect, useState } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKindInfo, editPath } from '#lib/content-kind.ts'
import { findUnfinishedDrafts } from './use-device-copy.ts'

/** On a new one: another was begun on this computer and never reached the site. */
export function UnfinishedDraftsNotice({
  kind,
  shelf,
  own,
}: {
  kind: ContentKindName
  shelf: string
  own: string
}) {
  const [begun, setBegun] = useState<string | null>(null)
  useEffect(() => {
    void findUnfinishedDrafts(shelf, shelf + own).then(setBegun)
  }, [shelf, own])
  const path = begun && editPath(kind, begun)
  if (!path) return null
  return (
    <Notice role="status">
      <p>
        {contentKindInfo[kind].label} begun on this computer before, which the site never had: its
        words are kept.
      </p>
      <ButtonLink look="secondary" size="small" href={`${path}?new`}>
        Go on with it
      </ButtonLink>
    </Notice>
  )
}
