import type { ReactNode } from 'react'
import type { BlockChange, FieldChange } from '#lib/publishing/history/diff.ts'
import type { TextSegment } from '#lib/publishing/history/diff-words.ts'
import { TextChanges } from './text-changes.tsx'

export type View = 'inline' | 'side'

const signs = { added: '+', removed: '−', changed: '~', same: '' } as const

const changeNames = { added: 'Added', removed: 'Removed', changed: 'Changed', same: '' } as const

export function FieldItem({ field, view }: { field: FieldChange; view: View }) {
  return (
    <Item change="changed" head={field.label}>
      <ChangedText segments={field.segments} view={view} />
    </Item>
  )
}

export function BlockItem({ block, view }: { block: BlockChange; view: View }) {
  const { change, moved, label, segments } = block
  return (
    <Item
      change={change}
      head={
        <>
          {label} <span className="diff-what">{changeLabel(change, moved)}</span>
        </>
      }
    >
      <ChangedText segments={segments} view={view} />
    </Item>
  )
}

const changeLabel = (change: BlockChange['change'], moved: boolean) =>
  [changeNames[change], moved && (change === 'same' ? '↕ Moved' : 'and moved')]
    .filter(Boolean)
    .join(' ')

function Item({
  change,
  head,
  children,
}: {
  change: BlockChange['change']
  head: ReactNode
  children: ReactNode
}) {
  return (
    <li className={`diff-item is-${change}`} data-change tabIndex={-1}>
      <span className="diff-sign" aria-hidden="true">
        {signs[change]}
      </span>
      <p className="diff-head">{head}</p>
      {children}
    </li>
  )
}

function ChangedText({ segments, view }: { segments: readonly TextSegment[]; view: View }) {
  if (view === 'inline') return <TextChanges segments={segments} />
  return (
    <div className="diff-sides">
      <TextChanges segments={segments} without="added" />
      <TextChanges segments={segments} without="removed" />
    </div>
  )
}
