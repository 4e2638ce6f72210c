'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ModalDialog } from '#components/ui/modal-dialog.tsx'
import { blockFor } from '#lib/blocks/registry.ts'
import { plural } from '#lib/format/plural.ts'
import { type Choice, type Conflict, mergeSnapshots } from '#lib/publishing/drafts/merge.ts'
import { describeBlock, describeValue, type NameOf } from '#lib/publishing/history/described.ts'
import { fieldLabel } from '#lib/publishing/history/field-labels.ts'
import { usePickNames } from '../form-context.tsx'
import type { ConflictVersions } from '../saving/saver-state.ts'

type Choices = Record<string, Choice>

type Props<Snapshot extends object> = {
  versions: ConflictVersions<Snapshot>
  /** “Mine” are unsaved changes of an earlier visit; “theirs” is the current text. */
  fromBefore?: boolean
  onChoose: (choices: Choices) => void
}

/** Shows the parts that two versions changed differently, and asks which one to keep. */
export function ConflictDialog<Snapshot extends object>({
  versions,
  fromBefore = false,
  onChoose,
}: Props<Snapshot>) {
  const { base, mine, theirs, editor } = versions
  const { conflicts } = mergeSnapshots(base, mine, theirs)
  const [choices, setChoices] = useState<Choices>({})
  const names = usePickNames()
  const nameOf: NameOf = (id) => names.nameOf(id)?.title ?? id
  const who = fromBefore ? 'The current text' : (editor ?? 'Another user')
  const theirName = editor ?? 'the other user'
  const open = conflicts.filter((it) => !choices[it.key]).length
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(conflicts.map((it) => [it.key, choice])))
  return (
    <ModalDialog
      isAlert
      wide
      className="conflict"
      title={
        fromBefore
          ? plural(conflicts.length, {
              one: 'Your earlier changes and the current text differ in one place',
              other: 'Your earlier changes and the current text differ in # places',
            })
          : plural(conflicts.length, {
              one: `${who} changed the same part at the same time`,
              other: `${who} changed the same parts at the same time`,
            })
      }
    >
      <p>
        {fromBefore
          ? 'All other changes of both versions are kept. Choose which version to keep.'
          : `All other changes of both versions are already in your text. Choose which version to keep. What ${theirName} wrote stays in the history.`}
      </p>
      {conflicts.length > 1 && (
        <div className="button-row">
          <Button look="quiet" size="small" onClick={() => chooseAll('mine')}>
            Keep mine
          </Button>
          <Button look="quiet" size="small" onClick={() => chooseAll('theirs')}>
            Keep theirs
          </Button>
        </div>
      )}
      {conflicts.map((it) => (
        <ConflictChoice
          key={it.key}
          conflict={it}
          who={who}
          nameOf={nameOf}
          choice={choices[it.key] ?? null}
          onChoose={(choice) => setChoices((before) => ({ ...before, [it.key]: choice }))}
        />
      ))}
      <div className="admin-dialog-actions">
        <span role="status">{open > 0 ? `${open} left to choose` : ''}</span>
        <Button disabled={open > 0} onClick={() => onChoose(choices)}>
          Save merged version
        </Button>
      </div>
    </ModalDialog>
  )
}

type ConflictChoiceProps = {
  conflict: Conflict
  who: string
  nameOf: NameOf
  choice: Choice | null
  onChoose: (choice: Choice) => void
}

function ConflictChoice({ conflict, who, nameOf, choice, onChoose }: ConflictChoiceProps) {
  const options = [
    { value: 'mine' as const, label: 'Mine', text: textOf(conflict, 'mine', nameOf) },
    { value: 'theirs' as const, label: who, text: textOf(conflict, 'theirs', nameOf) },
  ]
  return (
    <fieldset className="conflict-part">
      <legend>{titleOf(conflict)}</legend>
      <div className="conflict-sides">
        {options.map(({ value, label, text }) => (
          <label key={value} className="conflict-side">
            <span className="conflict-who">
              <input
                type="radio"
                name={conflict.key}
                checked={choice === value}
                onChange={() => onChoose(value)}
              />
              {label}
            </span>
            <span className="conflict-text">{text}</span>
          </label>
        ))}
      </div>
      {conflict.canBoth && (
        <label className="choice">
          <input
            type="radio"
            name={conflict.key}
            checked={choice === 'both'}
            onChange={() => onChoose('both')}
          />
          Both, mine first
        </label>
      )}
    </fieldset>
  )
}

function titleOf(conflict: Conflict): string {
  if (conflict.what === 'order') return `${fieldLabel(conflict.field)}: order`
  if (conflict.what === 'field') return fieldLabel(conflict.field)
  const block = conflict.mine ?? conflict.theirs
  return block ? blockFor(block.type).label : fieldLabel(conflict.field)
}

function textOf(conflict: Conflict, side: 'mine' | 'theirs', nameOf: NameOf): string {
  if (conflict.what === 'field') {
    return describeValue(conflict[side], nameOf).join('\n') || 'Empty'
  }
  if (conflict.what === 'order') {
    return conflict[side]
      .map((it, index) => `${index + 1}. ${describeBlock(it, nameOf).slice(0, 60)}`)
      .join('\n')
  }
  const block = conflict[side]
  return block ? describeBlock(block, nameOf) || 'Empty' : 'Removed'
}
