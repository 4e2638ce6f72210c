'use client'

import type { MouseEvent } from 'react'
import { previewFor } from '#components/blocks/editors.ts'
import { Icon } from '#components/ui/icon.tsx'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import { hasForm } from './block-form-fields.ts'
import { BlockSummary } from './block-summary.tsx'

/** A block as readers see it, or a summary of it; a click opens its form. */
export function BlockPreview({ block, onOpen }: { block: AnyBlock; onOpen: () => void }) {
  const { label } = blockFor(block.type)
  const Preview = previewFor(block.type)
  const isEditable = hasForm(block.type)
  const open = (event: MouseEvent) => {
    event.preventDefault()
    onOpen()
  }
  return (
    <div className="card-preview">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Enter and the button do the same */}
      <div className="card-shown" onClick={open} inert={isEditable ? undefined : true}>
        {Preview ? <Preview type={block.type} block={block} /> : <BlockSummary block={block} />}
      </div>
      {isEditable && (
        <button type="button" className="card-edit" onClick={open}>
          <Icon name="gear" />
          <span>
            Edit<span className="visually-hidden"> {label}</span>
          </span>
        </button>
      )}
    </div>
  )
}
