'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { fieldId, useErrors } from '#components/content-form/form-context.tsx'
import { FieldErrorList } from '#components/ui/field.tsx'
import type { RichText } from '#lib/blocks/rich-text.ts'
import EditorUnavailable from './editor-unavailable.tsx'

type Props = {
  path: string
  label: string
  value: RichText
  onChange: (value: RichText) => void
}

// Loaded on pages with an editor only. Without a connection the rest of the form must not fail with it.
const loadEditor = (): Promise<{ default: ComponentType<Props> }> =>
  import('./block-editor.tsx').catch(() => ({ default: EditorUnavailable }))

const BlockEditor = dynamic(loadEditor, {
  ssr: false,
  loading: () => <div className="editor-page is-waiting" aria-busy="true" />,
})

/** Edits a rich text as readers will see it. */
export function RichTextInput(props: Props) {
  const { path, label } = props
  const errors = useErrors(path)
  return (
    <section className="document-input" id={fieldId(path)} tabIndex={-1} aria-label={label}>
      <h2 className="document-input-title">{label}</h2>
      <FieldErrorList id={fieldId(path)} errors={errors} />
      <BlockEditor {...props} />
    </section>
  )
}
