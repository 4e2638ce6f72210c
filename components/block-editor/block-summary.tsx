'use client'

import { usePickNames } from '#components/content-form/form-context.tsx'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import { valueLabel } from './value-label.ts'

/** A closed block that shows other content: its text, and the titles of what it refers to. */
export function BlockSummary({ block }: { block: AnyBlock }) {
  const { nameOf } = usePickNames()
  const { label, text, references, summary } = blockFor(block.type)
  const picks = references(block).flatMap((it) => nameOf(it.id) ?? [])
  const picture = picks.find((it) => it.thumbnail)
  // An image is shown, so its file name says nothing more.
  const titles = picks.filter((it) => it.kind !== 'MEDIA' || it.thumbnail === null)
  const attrs = block.attrs as Record<string, unknown>
  const ownText = text(block) || (summary ? summary(block) : String(attrs.title ?? ''))
  const mode = typeof attrs.mode === 'string' ? valueLabel(attrs.mode) : ''
  const List = attrs.numbered === true ? 'ol' : 'ul'
  return (
    <div className="card-summary">
      <p className="card-label">
        {label}
        {mode && ` · ${mode}`}
      </p>
      {picture?.thumbnail && (
        <picture>
          <img src={picture.thumbnail} alt={String(attrs.alt ?? picture.title)} loading="lazy" />
        </picture>
      )}
      {ownText && <p className="card-words">{ownText}</p>}
      {titles.length > 0 && (
        <List className={attrs.numbered === true ? 'card-picks is-numbered' : 'card-picks'}>
          {titles.map((it) => (
            <li key={it.id}>{it.title}</li>
          ))}
        </List>
      )}
      {!ownText && picks.length === 0 && <p className="card-empty">Nothing selected yet.</p>}
    </div>
  )
}
