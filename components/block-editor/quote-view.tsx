'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { OptionalText, TextInput } from '#components/content-form/fields.tsx'
import { useBlockPath } from './editor-store.ts'

/** A quote in the editor, with its source below. */
export function QuoteNodeView({ node, updateAttributes }: ReactNodeViewProps) {
  const path = useBlockPath(node.attrs.id)
  const { attribution, url } = node.attrs
  return (
    <NodeViewWrapper as="figure" className="quote editor-quote" data-block={node.attrs.id}>
      <NodeViewContent<'blockquote'> as="blockquote" />
      <figcaption contentEditable={false} className="editor-quote-source">
        <TextInput
          path={`${path}.attrs.attribution`}
          label="Who said it"
          placeholder="Who said it"
          value={attribution}
          onChange={(text) => updateAttributes({ attribution: text })}
        />
        <OptionalText
          path={`${path}.attrs.url`}
          label="Address of the source"
          placeholder="Address of the source"
          value={url}
          onChange={(address) => updateAttributes({ url: address })}
        />
      </figcaption>
    </NodeViewWrapper>
  )
}
