'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DroppedItem, DroppedKind } from '#lib/blocks/paste/dropped-items.ts'
import { type PluralForms, plural } from '#lib/format/plural.ts'

const names: Record<DroppedKind, PluralForms> = {
  picture: { one: '# image: upload it separately', other: '# images: upload them separately' },
  link: { one: '# link with an unsupported URL', other: '# links with unsupported URLs' },
  frame: { one: '# embedded page', other: '# embedded pages' },
  media: { one: '# video, audio file or SVG', other: '# videos, audio files or SVGs' },
  control: { one: '# form field or button', other: '# form fields or buttons' },
  script: { one: '# script', other: '# scripts' },
  format: {
    one: '# place with unsupported formatting',
    other: '# places with unsupported formatting',
  },
  depth: {
    one: '# element nested too deeply; its text is kept',
    other: '# elements nested too deeply; their text is kept',
  },
  table: { one: '# part of a table', other: '# parts of tables' },
  card: { one: '# block of an unknown type', other: '# blocks of unknown types' },
  structure: {
    one: '# table, code block or heading inside a list; its text is kept',
    other: '# tables, code blocks or headings inside lists; their text is kept',
  },
  deletion: { one: '# passage marked as deleted', other: '# passages marked as deleted' },
  invisible: { one: '# invisible control character', other: '# invisible control characters' },
  lost: {
    one: '# unreadable character (�), which is kept: replace it with the missing letter',
    other: '# unreadable characters (�), which are kept: replace them with the missing letters',
  },
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
      <Notice title="Some content was not pasted" role="status">
        <ul className="lost-list">
          {dropped.map(({ kind, count, examples }) => (
            <li key={kind}>
              {plural(count, names[kind])}
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
