import type { ReactNode } from 'react'
import type { BlockChange, FieldChange } from '#lib/publishing/history/diff.ts'
import type { TextSegment } from '#lib/publishing/history/diff-words.ts'
import { TextChanges } from './text-changes.tsx'

export type View = 'inline' | 'side'

const signs = { added: '+', removed: '−', changed: '~', same: '' } as const

const names = { added: 'Added', removed: 'Removed', changed: 'Changed', same: '' } as const

export function FieldItem({ field, view }: { field: FieldChange; view: View }) {
  return (
    <Item change="changed" head={field.label}>
      <Snapshot words={field.segments} view={view} />
    </Item>
  )
}

export function BlockItem({ block, view }: { block: BlockChange; view: View }) {
  const { change, moved, label, segments: words } = block
  return (
    <Item
      change={change}
      head={
        <>
          {label} <span className="diff-what">{whatHappened(change, moved)}</span>
        </>
      }
    >
      <Snapshot words={words} view={view} />
    </Item>
  )
}

const whatHappened = (change: BlockChange['change'], moved: boolean) =>
  [names[change], moved && (change === 'same' ? '↕ Moved' : 'and moved')].filter(Boolean).join(' ')

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

function Snapshot({ words, view }: { words: readonly TextSegment[]; view: View }) {
  if (view === 'inline') return <TextChanges words={words} />
  return (
    <div className="diff-sides">
      <TextChanges words={words} without="added" />
      <TextChanges words={words} without="removed" />
    </div>
  )
}
