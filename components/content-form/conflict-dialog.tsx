'use client'

import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { blockFor } from '#lib/blocks/registry.ts'
import { type Choice, type Conflict, mergeWords } from '#lib/publishing/drafts/merge.ts'
import { describeBlock, describeValue, type NameOf } from '#lib/publishing/history/described.ts'
import { fieldLabel } from '#lib/publishing/history/field-labels.ts'
import { usePickNames } from './form-context.tsx'
import type { Meeting } from './saver.ts'

type Choices = Record<string, Choice>

type Props<Words extends object> = {
  meeting: Meeting<Words>
  /** “Mine” are words of an earlier visit, and the others are those that stand here. */
  fromBefore?: boolean
  onChoose: (choices: Choices) => void
}

/** What two have changed, each in their own way, one below the other: nothing is decided unseen. */
export function ConflictDialog<Words extends object>({
  meeting,
  fromBefore = false,
  onChoose,
}: Props<Words>) {
  const { base, mine, theirs, editor } = meeting
  const { conflicts } = mergeWords(base, mine, theirs)
  const [choices, setChoices] = useState<Choices>({})
  const names = usePickNames()
  const nameOf: NameOf = (id) => names.nameOf(id)?.title ?? id
  const who = fromBefore ? 'The text here' : (editor ?? 'Somebody')
  const theirName = editor ?? 'the other one'
  const parts = conflicts.length === 1 ? 'part' : 'parts'
  const open = conflicts.filter((it) => !choices[it.key]).length
  const all = (choice: Choice) =>
    setChoices(Object.fromEntries(conflicts.map((it) => [it.key, choice])))
  return (
    <ModalOverlay className="admin-overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="admin-modal is-wide">
        <Dialog role="alertdialog" className="admin-dialog conflict">
          <Heading slot="title" level={2}>
            {fromBefore
              ? `Your words from before and the text here differ in the same ${parts}`
              : `${who} changed the same ${parts} meanwhile`}
          </Heading>
          <p>
            Everything else of both {fromBefore ? 'is kept' : 'is in your text already'}. Choose
            what stays here
            {fromBefore ? '.' : `; what ${theirName} wrote is in the history either way.`}
          </p>
          {conflicts.length > 1 && (
            <div className="button-row">
              <Button look="quiet" size="small" onClick={() => all('mine')}>
                All mine
              </Button>
              <Button look="quiet" size="small" onClick={() => all('theirs')}>
                {fromBefore ? 'All as it is here' : `All of ${who}`}
              </Button>
            </div>
          )}
          {conflicts.map((it) => (
            <Sides
              key={it.key}
              conflict={it}
              who={who}
              nameOf={nameOf}
              choice={choices[it.key] ?? null}
              onChoose={(choice) => setChoices((before) => ({ ...before, [it.key]: choice }))}
            />
          ))}
          <div className="admin-dialog-actions">
            <span role="status">{open > 0 ? `${open} to choose` : ''}</span>
            <Button disabled={open > 0} onClick={() => onChoose(choices)}>
              Go on with this
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type SidesProps = {
  conflict: Conflict
  who: string
  nameOf: NameOf
  choice: Choice | null
  onChoose: (choice: Choice) => void
}

function Sides({ conflict, who, nameOf, choice, onChoose }: SidesProps) {
  const options = [
    { value: 'mine' as const, label: 'Mine', words: wordsOf(conflict, 'mine', nameOf) },
    { value: 'theirs' as const, label: who, words: wordsOf(conflict, 'theirs', nameOf) },
  ]
  return (
    <fieldset className="conflict-part">
      <legend>{titleOf(conflict)}</legend>
      <div className="conflict-sides">
        {options.map(({ value, label, words }) => (
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
            <span className="conflict-words">{words}</span>
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

function wordsOf(conflict: Conflict, side: 'mine' | 'theirs', nameOf: NameOf): string {
  if (conflict.what === 'field') {
    return describeValue(conflict[side], nameOf).join('\n') || 'Empty'
  }
  if (conflict.what === 'order') {
    return conflict[side]
      .map((it, index) => `${index + 1}. ${describeBlock(it, nameOf).slice(0, 60)}`)
      .join('\n')
  }
  const block = conflict[side]
  return block ? describeBlock(block, nameOf) || 'Empty' : 'Taken out'
}
