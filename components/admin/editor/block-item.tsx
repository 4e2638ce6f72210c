'use client'

import { memo, useId } from 'react'
import { useErrorsWithin } from '#components/admin/form/form-context.tsx'
import { ItemTools } from '#components/admin/form/item-tools.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { type AnyBlock, type BlockType, blockFor } from '#lib/blocks/registry.ts'
import { BlockFields } from './block-fields.tsx'
import { BlockMenu } from './block-menu.tsx'

type Props = {
  path: string
  block: AnyBlock
  index: number
  count: number
  open: boolean
  anchorFixed: boolean
  warnings: string
  onToggle: (id: string) => void
  onChange: (block: AnyBlock) => void
  onInsert: (index: number, type: BlockType) => void
  onMove: (index: number, to: number) => void
  onRemove: (index: number) => void
}

/** One block: its words in short, or its form. */
export const BlockItem = memo(function BlockItem(props: Props) {
  const { path, block, index, count, open, anchorFixed, warnings } = props
  const { label, text } = blockFor(block.type)
  const errors = useErrorsWithin(path)
  const panel = useId()
  const { id } = block.attrs
  return (
    <li className={errors.length > 0 ? 'block is-wrong' : 'block'} data-block={id}>
      <div className="block-head">
        <button
          type="button"
          className="block-toggle"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => props.onToggle(id)}
        >
          <span className="block-label">{label}</span>
          {!open && (
            <span className={`block-preview is-${block.type}`}>{preview(text(block))}</span>
          )}
          {(errors.length > 0 || warnings) && (
            <span className={errors.length > 0 ? 'block-mark is-bad' : 'block-mark'}>
              <Icon name="alert" />
              <span className="visually-hidden">
                {errors.length > 0 ? 'needs another look' : 'has a hint'}
              </span>
            </span>
          )}
        </button>
        <BlockMenu
          label={`Add a block after ${label} ${index + 1}`}
          onChoose={(type) => props.onInsert(index + 1, type)}
        />
        <ItemTools
          name={`${label} ${index + 1}`}
          index={index}
          count={count}
          onMove={(to) => props.onMove(index, to)}
          onRemove={() => props.onRemove(index)}
        />
      </div>
      {open && (
        <div className="block-fields" id={panel}>
          {errors.length > 0 && <p className="block-errors">{[...new Set(errors)].join(' ')}</p>}
          {warnings && <p className="block-hint">{warnings}</p>}
          <BlockFields
            path={path}
            block={block}
            anchorFixed={anchorFixed}
            onChange={props.onChange}
          />
        </div>
      )}
    </li>
  )
})

function preview(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length > 220 ? `${flat.slice(0, 220)}…` : flat
}
