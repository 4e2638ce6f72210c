'use client'

import type { Editor } from '@tiptap/core'
import { useMemo } from 'react'
import { inlineText } from '#lib/blocks/inline.ts'
import {
  countWords,
  type RichText,
  readMinutes,
  richTextToPlainText,
} from '#lib/blocks/rich-text.ts'
import { plural } from '#lib/format/plural.ts'
import { goToBlock } from './edit-blocks.ts'

/** Word count, reading time and outline of the text. */
export function EditorFoot({ editor, value }: { editor: Editor; value: RichText }) {
  const words = useMemo(() => countWords(richTextToPlainText(value)), [value])
  const headings = value.content.flatMap((it) => (it.type === 'heading' ? [it] : []))
  return (
    <div className="editor-foot">
      <p className="editor-count">
        {plural(words, { one: '# word', other: '# words' })} · {readMinutes(words)} min read
      </p>
      {headings.length > 0 && (
        <details className="editor-outline">
          <summary>Outline</summary>
          <ol>
            {headings.map(({ attrs, content }) => (
              <li key={attrs.id} className={`is-level-${attrs.level}`}>
                <button
                  type="button"
                  onClick={({ currentTarget }) => {
                    currentTarget.closest('details')?.removeAttribute('open')
                    goToBlock(editor, attrs.id)
                  }}
                >
                  {inlineText(content) || 'Empty heading'}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
