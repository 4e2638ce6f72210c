'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DroppedItem, DroppedKind } from '#lib/blocks/paste/dropped-items.ts'

const names: Record<DroppedKind, [string, string]> = {
  picture: ['image: add it as a file', 'images: add them as files'],
  link: ['link that is no web address', 'links that are no web addresses'],
  frame: ['embedded page', 'embedded pages'],
  media: ['film, sound or drawing', 'films, sounds or drawings'],
  control: ['form field or button', 'form fields or buttons'],
  script: ['script', 'scripts'],
  format: ['kind of formatting', 'kinds of formatting'],
  depth: [
    'level deeper than texts nest; its words are kept',
    'levels deeper than texts nest; their words are kept',
  ],
  table: ['part of a table', 'parts of tables'],
  card: ['block of an unknown kind', 'blocks of unknown kinds'],
  structure: [
    'table, listing or heading within a list; its words are kept',
    'tables, listings or headings within lists; their words are kept',
  ],
}

/** Lists what could not be kept of pasted content. */
export function DroppedNotice({
  dropped,
  onClose,
}: {
  dropped: readonly DroppedItem[]
  onClose: () => void
}) {
  if (dropped.length === 0) return null
  return (
    <Notice title="Not everything you pasted could be kept" role="status">
      <ul className="lost-list">
        {dropped.map(({ kind, count, examples }) => (
          <li key={kind}>
            {count} {names[kind][count === 1 ? 0 : 1]}
            {examples.length > 0 && `: ${examples.join(', ')}`}
          </li>
        ))}
      </ul>
      <Button look="quiet" size="small" onClick={onClose}>
        Close
      </Button>
    </Notice>
  )
}
