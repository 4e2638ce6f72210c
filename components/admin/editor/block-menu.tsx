'use client'

import { useState } from 'react'
import {
  Autocomplete,
  Button,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { Icon } from '#components/ui/icon.tsx'
import { type BlockType, blocks } from '#lib/blocks/registry.ts'

const offered = Object.values(blocks).map(({ type, label, hint }) => ({
  id: type as BlockType,
  label,
  hint,
}))

/** All block types with what each is for, found by typing. */
export function BlockMenu({
  label,
  onChoose,
}: {
  label: string
  onChoose: (type: BlockType) => void
}) {
  const [open, setOpen] = useState(false)
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="admin-icon-button">
        <Icon name="plus" />
        <span className="visually-hidden">{label}</span>
      </Button>
      <Popover className="admin-popover block-menu" placement="bottom end">
        <Autocomplete filter={contains}>
          <SearchField aria-label="Kind of block" autoFocus className="admin-palette-field">
            <Icon name="search" />
            <Input placeholder="Kind of block" />
          </SearchField>
          <Menu
            aria-label={label}
            className="block-menu-list"
            items={offered}
            onAction={(key) => onChoose(key as BlockType)}
            renderEmptyState={() => <p className="admin-palette-empty">No block is called so.</p>}
          >
            {(it) => (
              <MenuItem className="block-menu-item" id={it.id} textValue={`${it.label} ${it.hint}`}>
                <span>{it.label}</span>
                <span className="block-menu-hint">{it.hint}</span>
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  )
}
