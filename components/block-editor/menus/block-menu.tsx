'use client'

import { type ReactNode, useState } from 'react'
import {
  Autocomplete,
  Button,
  Collection,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SearchField,
} from 'react-aria-components'
import { Icon } from '#components/ui/icon.tsx'
import { type BlockMenuItem, searchBlockMenu } from '../block-menu-items.ts'
import { byGroup } from './by-group.ts'

type Props = {
  label: string
  className?: string
  onChoose: (offer: BlockMenuItem) => void
  onOpenChange?: (open: boolean) => void
  children?: ReactNode
}

/** Menu of all block types with a search field. */
export function BlockMenu(props: Props) {
  const { label, className = 'admin-icon-button', onChoose, onOpenChange, children } = props
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const found = searchBlockMenu(query)
  return (
    <MenuTrigger
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next)
        onOpenChange?.(next)
        setQuery('')
      }}
    >
      <Button className={className}>
        <Icon name="plus" />
        {children ?? <span className="visually-hidden">{label}</span>}
      </Button>
      <Popover className="admin-popover block-menu" placement="bottom start">
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <SearchField aria-label="Block type" autoFocus className="admin-palette-field">
            <Icon name="search" />
            <Input placeholder="Block type" />
          </SearchField>
          <Menu
            aria-label={label}
            className="block-menu-list"
            items={byGroup(found)}
            onAction={(key) => {
              const offer = found.find((it) => it.key === key)
              if (offer) onChoose(offer)
            }}
            renderEmptyState={() => <p className="admin-palette-empty">No results.</p>}
          >
            {({ group, items }) => (
              <MenuSection id={group}>
                <Header className="block-menu-group">{group}</Header>
                <Collection items={items.map((it) => ({ ...it, id: it.key }))}>
                  {(it) => (
                    <MenuItem className="block-menu-item" id={it.key} textValue={it.label}>
                      <span>{it.label}</span>
                      <span className="block-menu-hint">{it.hint}</span>
                    </MenuItem>
                  )}
                </Collection>
              </MenuSection>
            )}
          </Menu>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  )
}
