'use client'

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { fieldId, useErrors, useFocus } from '#components/admin/form/form-context.tsx'
import { moved } from '#components/admin/form/item-list.tsx'
import { FieldErrors } from '#components/ui/field.tsx'
import { type Document, documentFindings } from '#lib/blocks/document.ts'
import { type AnyBlock, type BlockType, blockFor } from '#lib/blocks/registry.ts'
import { BlockItem } from './block-item.tsx'
import { BlockMenu } from './block-menu.tsx'

type Props = {
  path: string
  label: string
  value: Document
  onChange: (value: Document) => void
}

type Removed = { index: number; block: AnyBlock }

/** A body as a list of blocks: add, open, move, remove with a way back. */
export function DocumentInput({ path, label, value, onChange }: Props) {
  const focus = useFocus()
  const errors = useErrors(path)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [removed, setRemoved] = useState<Removed | null>(null)
  // Links to sections that readers may have; a new wording must not break them.
  const [fixed] = useState(() => new Set(value.content.map((it) => it.attrs.id)))
  const findings = useMemo(() => documentFindings(value), [value])

  // Blocks that did not change are not drawn again, so what they are given must stay the same.
  const latest = useRef({ value, onChange })
  useLayoutEffect(() => {
    latest.current = { value, onChange }
  })
  const edit = useCallback((change: (blocks: AnyBlock[]) => AnyBlock[]) => {
    const now = latest.current
    now.onChange({ ...now.value, content: change(now.value.content) })
  }, [])
  const setBlock = useCallback(
    (block: AnyBlock) =>
      edit((blocks) => blocks.map((it) => (it.attrs.id === block.attrs.id ? block : it))),
    [edit],
  )
  const toggle = useCallback((id: string) => {
    setOpened((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const insert = useCallback(
    (index: number, type: BlockType) => {
      const block = blockFor(type).blank(freshId()) as AnyBlock
      edit((blocks) => blocks.toSpliced(index, 0, block))
      setOpened((before) => new Set(before).add(block.attrs.id))
      requestAnimationFrame(() => focusFirstField(block.attrs.id))
    },
    [edit],
  )
  const move = useCallback(
    (index: number, to: number) => edit((blocks) => moved(blocks, index, to)),
    [edit],
  )
  const remove = useCallback(
    (index: number) => {
      const block = latest.current.value.content[index]
      if (!block) return
      setRemoved({ index, block })
      edit((blocks) => blocks.toSpliced(index, 1))
    },
    [edit],
  )
  const undo = ({ index, block }: Removed) => {
    edit((blocks) => blocks.toSpliced(index, 0, block))
    setRemoved(null)
  }

  return (
    <section className="document-input" id={fieldId(path)} tabIndex={-1} aria-label={label}>
      <div className="document-input-head">
        <h2>{label}</h2>
        <BlockMenu label="Add a block at the top" onChoose={(type) => insert(0, type)} />
      </div>
      <FieldErrors id={fieldId(path)} errors={errors} />
      <ol className="block-list">
        {value.content.map((block, index) => {
          const at = `${path}.content.${index}`
          const wanted = focus?.path.startsWith(`${at}.`) === true || focus?.path === at
          return (
            <BlockItem
              key={block.attrs.id}
              path={at}
              block={block}
              index={index}
              count={value.content.length}
              open={opened.has(block.attrs.id) || wanted}
              anchorFixed={fixed.has(block.attrs.id)}
              warnings={findings
                .filter((it) => it.blockId === block.attrs.id)
                .map((it) => it.message)
                .join(' ')}
              onToggle={toggle}
              onChange={setBlock}
              onInsert={insert}
              onMove={move}
              onRemove={remove}
            />
          )
        })}
      </ol>
      {value.content.length === 0 && <p className="block-list-empty">No words yet.</p>}
      <p role="status" className="document-input-status">
        {removed && (
          <>
            {blockFor(removed.block.type).label} removed.{' '}
            <button type="button" className="link-button" onClick={() => undo(removed)}>
              Put it back
            </button>
          </>
        )}
      </p>
    </section>
  )
}

const freshId = () => crypto.randomUUID().slice(0, 13)

function focusFirstField(id: string) {
  const block = document.querySelector(`[data-block="${CSS.escape(id)}"] .block-fields`)
  block?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
