'use client'

import { type DragEvent, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { Icon } from '#components/ui/icon.tsx'
import { ActionMenu, type BlockAction } from './block-actions.tsx'

type Props = {
  label: string
  onAction: (action: BlockAction) => void
  /** Called with true while the menu is open or the block is dragged, so that the handle stays in place. */
  onHold: (held: boolean) => void
  onDragStart: (event: DragEvent) => void
  onDragEnd: () => void
}

/**
 * Drags its block; a click opens the block's menu. Not a react-aria button, which opens its menu on the
 * press that starts a drag, and not a `button` element, which Firefox cannot drag.
 */
export function BlockGrip({ label, onAction, onHold, onDragStart, onDragEnd }: Props) {
  const [open, setOpen] = useState(false)
  const grip = useRef<HTMLDivElement>(null)
  const turn = (to: boolean) => {
    setOpen(to)
    onHold(to)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button can't be dragged everywhere */}
      <div
        ref={grip}
        role="button"
        tabIndex={-1}
        draggable
        className="admin-icon-button is-grip"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => turn(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          turn(true)
        }}
        onDragStart={(event) => {
          onHold(true)
          onDragStart(event)
        }}
        onDragEnd={() => {
          onHold(false)
          onDragEnd()
        }}
      >
        <Icon name="grip" />
      </div>
      <Popover
        className="admin-popover"
        placement="bottom start"
        triggerRef={grip}
        isOpen={open}
        onOpenChange={turn}
      >
        <ActionMenu label={label} onAction={onAction} onClose={() => turn(false)} />
      </Popover>
    </>
  )
}
