'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { bindFields } from '#components/content-form/bind-fields.ts'
import { OptionalText, TextInput } from '#components/content-form/fields.tsx'
import type { BlockOf } from '#lib/blocks/registry.ts'
import { useBlockPath } from './editor-store.ts'

/** A quote in the editor, with its source below. */
export function QuoteNodeView({ node, updateAttributes }: ReactNodeViewProps) {
  const path = useBlockPath(node.attrs.id)
  const attrs = node.attrs as BlockOf<'blockquote'>['attrs']
  const field = bindFields(attrs, updateAttributes, `${path}.attrs`)
  return (
    <NodeViewWrapper as="figure" className="quote editor-quote" data-block={node.attrs.id}>
      <NodeViewContent<'blockquote'> as="blockquote" />
      <figcaption contentEditable={false} className="editor-quote-source">
        <TextInput {...field('attribution')} label="Attribution" placeholder="Attribution" />
        <OptionalText {...field('url')} label="Source URL" placeholder="Source URL" />
      </figcaption>
    </NodeViewWrapper>
  )
}
