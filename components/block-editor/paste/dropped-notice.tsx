'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DroppedItem, DroppedKind } from '#lib/blocks/paste/dropped-items.ts'

const names: Record<DroppedKind, [string, string]> = {
  picture: ['image: add it as a file', 'images: add them as files'],
  link: ['link with an unsupported address', 'links with unsupported addresses'],
  frame: ['embedded page', 'embedded pages'],
  media: ['video, audio or drawing', 'videos, audio files or drawings'],
  control: ['form field or button', 'form fields or buttons'],
  script: ['script', 'scripts'],
  format: ['place with unsupported formatting', 'places with unsupported formatting'],
  depth: [
    'element nested too deeply; its text is kept',
    'elements nested too deeply; their text is kept',
  ],
  table: ['part of a table', 'parts of tables'],
  card: ['block of an unknown type', 'blocks of unknown types'],
  structure: [
    'table, code block or heading within a list; its text is kept',
    'tables, code blocks or headings within lists; their text is kept',
  ],
  deletion: ['passage that was deleted', 'passages that were deleted'],
  invisible: ['invisible control character', 'invisible control characters'],
  lost: [
    'unreadable character (�), which is kept: put in the letter that is missing',
    'unreadable characters (�), which are kept: put in the letters that are missing',
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
    <div className="dropped-notice">
      <Notice title="Some pasted content was not kept" role="status">
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
    </div>
  )
}
