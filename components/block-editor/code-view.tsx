'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { CODE_LANGUAGES } from '#lib/blocks/code.ts'
import { valueLabel } from './value-label.ts'

/** A code block in the editor, with its language and file name above it. */
export function CodeNodeView({ node, updateAttributes }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper className="editor-code" data-block={node.attrs.id}>
      <div className="editor-code-head" contentEditable={false}>
        <select
          aria-label="Language"
          value={node.attrs.language}
          onChange={(event) => updateAttributes({ language: event.target.value })}
        >
          {CODE_LANGUAGES.map((it) => (
            <option key={it} value={it}>
              {valueLabel(it)}
            </option>
          ))}
        </select>
        <input
          aria-label="File name"
          placeholder="File name"
          maxLength={120}
          value={node.attrs.filename ?? ''}
          onChange={(event) => updateAttributes({ filename: event.target.value || null })}
        />
      </div>
      <pre spellCheck={false}>
        <NodeViewContent<'code'> as="code" />
      </pre>
    </NodeViewWrapper>
  )
}
