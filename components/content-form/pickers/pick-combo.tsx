'use client'

import { useState } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { usePicks } from '#components/admin/use-picks.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKindTexts } from '#lib/content-kind-texts.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import { ContentTitle } from './content-title.tsx'

type Props = {
  id: string
  label: string
  kind: ContentKindName
  /** Ids of contents that are not offered. */
  except: readonly string[]
  invalid: boolean
  onPick: (pick: Pick) => void
}

/** Finds a content by its title. */
export function PickCombo({ id, label, kind, except, invalid, onPick }: Props) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  // A new key resets the combo box after each choice: clearing it would open its list again.
  const [comboKey, setComboKey] = useState(0)
  const { picks, loading } = usePicks(kind, text, open)
  const offered = picks.filter((it) => !except.includes(it.id))
  const choose = (key: unknown) => {
    const pick = offered.find((it) => it.id === key)
    if (!pick) return
    onPick(pick)
    setText('')
    setOpen(false)
    setComboKey((before) => before + 1)
  }
  return (
    <ComboBox
      key={comboKey}
      className="pick-combo"
      items={offered}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={choose}
      onOpenChange={setOpen}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      autoFocus={comboKey > 0}
      isInvalid={invalid}
    >
      <Label className="visually-hidden">{label}</Label>
      <div className="pick-combo-field">
        <Input id={id} className="control" placeholder={contentKindTexts[kind].search} />
        <Button className="admin-icon-button">
          <Icon name="chevron" />
        </Button>
      </div>
      <Popover className="admin-popover pick-popover">
        <ListBox<Pick>
          className="pick-list"
          renderEmptyState={() => (
            <p className="admin-palette-empty">{loading ? 'Searching…' : 'No results.'}</p>
          )}
        >
          {(pick) => (
            <ListBoxItem className="admin-palette-item" textValue={pick.title}>
              <ContentTitle pick={pick} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
