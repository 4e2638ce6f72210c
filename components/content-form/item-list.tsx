'use client'

import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FieldErrorList } from '#components/ui/field.tsx'
import { type BoundField, itemOf } from './bind-fields.ts'
import { TextInput } from './fields.tsx'
import { fieldId, useErrors } from './form-context.tsx'
import { ItemTools } from './item-tools.tsx'
import { onceRendered } from './once-rendered.ts'

type ListProps<Item> = BoundField<Item[]> & {
  label: string
  /** The button that adds an item, such as “Add source”. */
  addLabel?: string
  max?: number
}

type Props<Item> = ListProps<Item> & {
  /** Creates an empty item. */
  blank: () => Item
  /** Each item is one field, labelled by the list's own label. */
  plain?: boolean
  /** Reads several items from the clipboard; null if it holds none, and is pasted into the field. */
  readItems?: (data: DataTransfer) => Item[] | null
  children: (item: BoundField<Item>) => ReactNode
}

/** An ordered list of items, with buttons to add, move and remove them. */
export function ItemList<Item>(props: Props<Item>) {
  const { path, label, addLabel = 'Add item', value: items, onChange, blank, children } = props
  const { max = 500, plain = false, readItems } = props
  const errors = useErrors(path)
  const list = useRef<HTMLOListElement>(null)
  const add = () => {
    focusItem(list.current, items.length, items.length + 1)
    onChange([...items, blank()])
  }
  /** For `plain` lists: Enter adds an item below, Backspace removes an empty one. */
  const onLineKey = (event: KeyboardEvent, index: number) => {
    const { key, shiftKey, target } = event
    const text = lineIn(target)
    if (text === null || shiftKey) return
    if (key === 'Enter' && items.length < max) {
      focusItem(list.current, index + 1, items.length + 1)
      onChange(items.toSpliced(index + 1, 0, blank()))
    } else if (key === 'Backspace' && items.length > 1 && text === '') {
      focusItem(list.current, Math.max(0, index - 1), items.length - 1)
      onChange(items.toSpliced(index, 1))
    } else return
    event.preventDefault()
  }
  /** For other lists: Enter goes to the next field, and from the last one to a new item below. */
  const onFieldKey = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const { key, shiftKey, target, currentTarget } = event
    if (key !== 'Enter' || shiftKey || lineIn(target) === null) return
    // A text with marks takes Enter for itself without acting on it.
    if (event.defaultPrevented && target instanceof HTMLInputElement) return
    const fields = [...currentTarget.querySelectorAll<HTMLElement>(FIELDS)]
    const after = fields.slice(fields.indexOf(target as HTMLElement) + 1)
    const next = after.find((it) => lineIn(it) !== null)
    if (next) next.focus()
    else if (items.length < max) {
      focusItem(list.current, index + 1, items.length + 1)
      onChange(items.toSpliced(index + 1, 0, blank()))
    }
    event.preventDefault()
  }
  /** Several pasted lines become items in place of an empty one, or below it. */
  const onPaste = (event: ClipboardEvent, index: number) => {
    const text = lineIn(event.target)
    const found = text === null ? null : readItems?.(event.clipboardData)
    if (!found || items.length + found.length > max) return
    event.preventDefault()
    event.stopPropagation()
    const isEmpty = text === '' && JSON.stringify(items[index]) === JSON.stringify(blank())
    onChange(items.toSpliced(isEmpty ? index : index + 1, isEmpty ? 1 : 0, ...found))
  }
  return (
    <fieldset
      className={plain ? 'item-list is-plain' : 'item-list'}
      id={fieldId(path)}
      tabIndex={-1}
    >
      <legend className="field-label">{label}</legend>
      <FieldErrorList id={fieldId(path)} errors={errors} />
      <ol ref={list} className="item-list-items">
        {items.map((_, index) => (
          // Items have no id.
          // biome-ignore lint/suspicious/noArrayIndexKey: moving an item moves its values, not its inputs
          <li key={index} className="item-list-item">
            {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble out of its fields */}
            <div
              className="item-list-fields"
              onKeyDown={(event) => (plain ? onLineKey : onFieldKey)(event, index)}
              onPasteCapture={(event) => onPaste(event, index)}
            >
              {children(itemOf(props, index))}
            </div>
            <ItemTools name={`item ${index + 1}`} list={props} index={index} />
          </li>
        ))}
      </ol>
      {items.length < max && (
        <Button look="quiet" size="small" onClick={add}>
          {addLabel}
        </Button>
      )}
    </fieldset>
  )
}

/** The text of a field for one line; null for anything else, such as a combobox or a text of several lines. */
function lineIn(target: EventTarget): string | null {
  if (!(target instanceof HTMLElement)) return null
  if (target.getAttribute('role') === 'combobox') return null
  if (target instanceof HTMLInputElement) {
    return /^(text|url|email|tel|number)$/.test(target.type) ? target.value : null
  }
  return target.isContentEditable ? target.textContent : null
}

/** A list of short texts. */
export function TextList(props: ListProps<string>) {
  return (
    <ItemList {...props} plain blank={() => ''}>
      {(text) => <TextInput {...text} label={props.label} />}
    </ItemList>
  )
}

/** Focuses the first field of an item as soon as the list has `count` items. */
function focusItem(list: HTMLElement | null, index: number, count: number) {
  if (!list) return
  onceRendered(list, () => {
    const field = list.children[index]?.querySelector<HTMLElement>(FIELDS)
    if (!field || list.children.length !== count) return false
    field.focus()
    if (field.isContentEditable) getSelection()?.selectAllChildren(field)
    if (field.isContentEditable) getSelection()?.collapseToEnd()
    return true
  })
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]'
