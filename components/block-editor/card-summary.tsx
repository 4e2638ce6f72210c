'use client'

import { usePickNames } from '#components/content-form/form-context.tsx'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import { wordFor } from './words.ts'

/** What the block shows of others, by their names. */
export function CardSummary({ block }: { block: AnyBlock }) {
  const { nameOf } = usePickNames()
  const { label, text, references } = blockFor(block.type)
  const picks = references(block).flatMap((it) => nameOf(it.id) ?? [])
  const picture = picks.find((it) => it.thumbnail)
  const attrs = block.attrs as Record<string, unknown>
  // What a button says is no name of the block it stands in.
  const named = block.type === 'programCard' ? null : (attrs.title ?? attrs.label)
  const words = text(block) || String(named ?? '')
  const mode = typeof attrs.mode === 'string' ? wordFor(attrs.mode) : ''
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
      {words && <p className="card-words">{words}</p>}
      {picks.length > 0 && (
        <ul className="card-picks">
          {picks.map((it) => (
            <li key={it.id}>{it.title}</li>
          ))}
        </ul>
      )}
      {!words && picks.length === 0 && <p className="card-empty">Nothing chosen yet.</p>}
    </div>
  )
}
