'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

type Props = {
  label: string
  className: string
  children: ReactNode
  onAction: (action: BlockAction) => void
  onOpenChange?: (open: boolean) => void
}

export type BlockAction = 'up' | 'down' | 'duplicate' | 'after' | 'remove'

const actions: readonly { id: BlockAction; label: string; keys: string }[] = [
  { id: 'up', label: 'Move up', keys: 'Alt ⇧ ↑' },
  { id: 'down', label: 'Move down', keys: 'Alt ⇧ ↓' },
  { id: 'duplicate', label: 'Duplicate', keys: 'Ctrl ⇧ D' },
  { id: 'after', label: 'Add paragraph below', keys: 'Ctrl ↵' },
  { id: 'remove', label: 'Delete', keys: 'Ctrl ⇧ ⌫' },
]

/** Menu of the actions for a whole block, with their shortcuts. */
export function BlockActions({ label, className, children, onAction, onOpenChange }: Props) {
  return (
    <MenuTrigger {...(onOpenChange ? { onOpenChange } : {})}>
      <Button className={className} aria-label={label}>
        {children}
      </Button>
      <Popover className="admin-popover" placement="bottom start">
        <ActionMenu label={label} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  )
}

type MenuProps = Pick<Props, 'label' | 'onAction'> & Pick<ComponentProps<typeof Menu>, 'onClose'>

export function ActionMenu({ label, onAction, ...rest }: MenuProps) {
  return (
    <Menu
      aria-label={label}
      className="block-menu-list"
      onAction={(key) => onAction(key as BlockAction)}
      {...rest}
    >
      {actions.map((it) => (
        <MenuItem key={it.id} id={it.id} textValue={it.label} className="block-action">
          <span>{it.label}</span>
          <Keyboard className="block-keys">{it.keys}</Keyboard>
        </MenuItem>
      ))}
    </Menu>
  )
}
