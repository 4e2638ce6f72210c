'use client'

import { Menu, Button as MenuButton, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '#components/ui/icon.tsx'

export type MenuAction = { label: string; run: () => void }

type Props = {
  name: string
  /** Shows the arrow only; the name is the accessible label. */
  short?: boolean
  look: string
  items: readonly MenuAction[]
}

/** A button that opens a menu of actions. */
export function ActionMenu({ name, short = false, look, items }: Props) {
  return (
    <MenuTrigger>
      <MenuButton className={look} {...(short ? { 'aria-label': name } : {})}>
        {!short && name}
        <Icon name="chevron" />
      </MenuButton>
      <Popover className="admin-popover" placement="bottom end">
        <Menu className="more-menu" onAction={(key) => items[Number(key)]?.run()}>
          {items.map((it, index) => (
            <MenuItem key={it.label} id={index} className="admin-palette-item">
              {it.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
