'use client'

import type { Editor } from '@tiptap/core'
import { getMarkRange } from '@tiptap/core'
import { type FormEvent, use, useEffect, useState } from 'react'
import {
  ComboBox,
  ComboBoxStateContext,
  Dialog,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  Popover,
  Text,
} from 'react-aria-components'
import { flushSync } from 'react-dom'
import { usePicks } from '#components/admin/use-picks.ts'
import { usePickNames } from '#components/content-form/form-context.tsx'
import { ContentTitle } from '#components/content-form/pickers/content-title.tsx'
import { Button } from '#components/ui/button.tsx'
import { cleanLink, type LinkAttrs } from '#lib/blocks/editor-text.ts'
import { contentKindInfo, LINKABLE_KINDS } from '#lib/content-kind.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import { parseLinkAddress } from './parse-link-address.ts'
import { useSelectionHighlight } from './use-selection-highlight.ts'

type Props = {
  editor: Editor
  nameOf: (id: string) => Pick | null
  onClose: () => void
}

/** Links the selected text to an address, or to a content found by its title. */
export function LinkDialog({ editor, nameOf, onClose }: Props) {
  const [current] = useState(() => currentLink(editor))
  const [text, setText] = useState(current ? linkText(current, nameOf) : '')
  const [sponsored, setSponsored] = useState(current !== null && 'sponsored' in current)
  const [refused, setRefused] = useState(false)
  const { addPick } = usePickNames()
  useSelectionHighlight(editor)
  const { picks, loading } = usePicks(null, text, true)
  const found = picks.filter((it) => LINKABLE_KINDS.includes(it.kind))

  // The text has the focus before the dialog is gone, so that no key that follows is lost.
  const close = () => {
    flushSync(onClose)
    editor.view.focus()
  }
  const set = (attrs: LinkAttrs | null, text: string) => {
    applyLink(editor, attrs, text)
    close()
  }
  const choose = (pick: Pick | undefined) => {
    if (!pick) return
    addPick(pick)
    set({ kind: pick.kind, contentId: pick.id }, pick.title)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog is inside the content form, which must not be submitted too.
    event.stopPropagation()
    if (current && 'contentId' in current && text === linkText(current, nameOf)) return close()
    const href = parseLinkAddress(text)
    const attrs = href ? cleanLink({ href, sponsored }) : null
    if (attrs && href) set(attrs, href)
    else setRefused(true)
  }
  return (
    <ModalOverlay className="admin-overlay is-top" isOpen isDismissable onOpenChange={close}>
      <Modal className="admin-modal">
        <Dialog className="admin-dialog">
          <Heading slot="title" level={2}>
            {current ? 'Edit link' : 'Link'}
          </Heading>
          <form onSubmit={submit} className="link-form">
            <ComboBox
              className="field"
              items={found}
              inputValue={text}
              onInputChange={(typed) => {
                setText(typed)
                setRefused(false)
              }}
              value={null}
              onChange={(key) => choose(found.find((it) => it.id === key))}
              defaultFilter={() => true}
              allowsCustomValue
              allowsEmptyCollection
              menuTrigger="input"
              isInvalid={refused}
            >
              <Label className="field-label">URL or title</Label>
              <Input
                className="control"
                autoFocus
                placeholder="https://…, /path or a title"
                onKeyDown={(event) => {
                  // Enter uses the typed address, unless an entry of the list is active.
                  if (event.key === 'Enter' && !hasActive(event.currentTarget)) {
                    event.preventDefault()
                    event.stopPropagation()
                    event.currentTarget.form?.requestSubmit()
                  }
                }}
              />
              {refused && <KeepListClosed />}
              {refused && (
                <Text slot="errorMessage" className="link-refused">
                  Choose an entry from the list, or enter a URL that starts with https://, mailto:,
                  tel:, / or #.
                </Text>
              )}
              <Popover className="admin-popover pick-popover">
                {/* The popover is outside of the dialog, so it needs its own landmark. */}
                <section aria-label="Results">
                  <ListBox<Pick>
                    className="pick-list"
                    renderEmptyState={() => (
                      <p className="admin-palette-empty">
                        {loading ? 'Searching…' : 'No results.'}
                      </p>
                    )}
                  >
                    {(pick) => (
                      <ListBoxItem className="admin-palette-item" textValue={pick.title}>
                        <ContentTitle pick={pick} />
                        <span className="pick-kind">{contentKindInfo[pick.kind].label}</span>
                      </ListBoxItem>
                    )}
                  </ListBox>
                </section>
              </Popover>
            </ComboBox>
            <p className="link-leads">{describeTarget(current, text, nameOf)}</p>
            {parseLinkAddress(text) && (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={sponsored}
                  onChange={(event) => setSponsored(event.target.checked)}
                />
                <span>Sponsored link (paid)</span>
              </label>
            )}
            <div className="admin-dialog-actions">
              {current && (
                <Button look="quiet" onClick={() => set(null, '')}>
                  Remove link
                </Button>
              )}
              <Button look="secondary" onClick={close}>
                Cancel
              </Button>
              <Button type="submit">Apply link</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Results that arrive after the refusal would open the list over the message. */
function KeepListClosed() {
  const state = use(ComboBoxStateContext)
  useEffect(() => {
    if (state?.isOpen) state.close()
  }, [state])
  return null
}

const hasActive = (input: HTMLInputElement) => Boolean(input.getAttribute('aria-activedescendant'))

function currentLink(editor: Editor): LinkAttrs | null {
  return editor.isActive('link') ? cleanLink(editor.getAttributes('link')) : null
}

function linkText(link: LinkAttrs, nameOf: Props['nameOf']): string {
  return 'href' in link ? link.href : (nameOf(link.contentId)?.title ?? '')
}

function describeTarget(link: LinkAttrs | null, text: string, nameOf: Props['nameOf']): string {
  if (link && 'contentId' in link && text === linkText(link, nameOf)) {
    const title = nameOf(link.contentId)?.title
    const kind = contentKindInfo[link.kind].label
    return title
      ? `Links to: ${kind}, ${title}`
      : `Links to: ${kind} (deleted, or not visible to you)`
  }
  const href = parseLinkAddress(text)
  return href ? `Links to: ${href}` : ''
}

/** Applies the link to the selection, to the whole link at the caret, or inserts `words` with it. */
function applyLink(editor: Editor, attrs: LinkAttrs | null, words: string): void {
  const { state } = editor
  const mark = state.schema.marks.link
  const { $from, from, to, empty } = state.selection
  if (!mark || !$from.parent.inlineContent) return
  const around = empty || editor.isActive('link') ? getMarkRange($from, mark) : undefined
  const range = around ?? { from, to }
  const { tr } = state
  tr.removeMark(range.from, range.to, mark)
  if (attrs && range.from === range.to) {
    tr.replaceWith(from, to, state.schema.text(words, [mark.create(attrs)])).removeStoredMark(mark)
  } else if (attrs) tr.addMark(range.from, range.to, mark.create(attrs))
  editor.view.dispatch(tr.scrollIntoView())
}
