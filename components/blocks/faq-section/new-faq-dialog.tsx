'use client'

import { type FormEvent, useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import { newBlockId } from '#components/block-editor/new-block-id.ts'
import { Button } from '#components/ui/button.tsx'
import { TextAreaField, TextField } from '#components/ui/controls.tsx'
import { ModalDialog } from '#components/ui/modal-dialog.tsx'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { FaqSnapshot } from '#lib/faqs/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'
import { MAX_SLUG_CHARS, slugify } from '#lib/publishing/core/slug.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'

type Props = {
  /** Topics of the content around it, which become those of the question. */
  topicIds: string[]
  onCreated: (pick: Pick) => void
  onClose: () => void
}

/** Creates a FAQ with a short answer; it stays a draft until the content around it is published. */
export function NewFaqDialog({ topicIds, onCreated, onClose }: Props) {
  const [question, setQuestion] = useState('')
  const [answer, setAnswer] = useState('')
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Errors>({})
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // This form is inside the content form, which must not be submitted too.
    event.stopPropagation()
    const missing = missingIn(question, answer)
    setErrors(missing)
    if (missing.question || missing.answer) return
    setBusy(true)
    const title = question.trim()
    const snapshot = faqOf(title, answer, topicIds)
    const result = await saveDraftAction(null, { kind: 'FAQ', version: null, snapshot }).catch(
      failureOf,
    )
    setBusy(false)
    if (result.ok) {
      onCreated({ id: result.data.id, kind: 'FAQ', title, state: 'draft', thumbnail: null })
    } else setErrors({ form: result.message })
  }
  return (
    <ModalDialog title="New FAQ" onClose={onClose} busy={busy}>
      <p>The FAQ is saved as a draft and will be published together with this text.</p>
      <form className="action-form" onSubmit={submit} noValidate>
        <TextField
          id="new-faq-question"
          name="question"
          label="Question"
          maxLength={300}
          autoFocus
          value={question}
          errors={errors.question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <TextAreaField
          id="new-faq-answer"
          name="answer"
          label="Short answer"
          help="Leave an empty line to start a new paragraph. For tables, links and more, edit the FAQ on its own page."
          rows={5}
          value={answer}
          errors={errors.answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
        {errors.form && (
          <p className="card-errors" role="alert">
            {errors.form}
          </p>
        )}
        <div className="admin-dialog-actions">
          <Button look="quiet" onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" disabled={busy}>
            Add FAQ
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}

type Errors = { question?: string[]; answer?: string[]; form?: string }

const missingIn = (question: string, answer: string): Errors => ({
  ...(question.trim() ? {} : { question: ['Write the question as a reader would ask it.'] }),
  ...(answer.trim() ? {} : { answer: ['Answer it in a sentence or two.'] }),
})

const faqOf = (question: string, answer: string, topicIds: string[]): FaqSnapshot => ({
  question,
  slug: slugify(question).slice(0, MAX_SLUG_CHARS).replace(/-+$/, ''),
  answer: paragraphsOf(answer),
  topicIds: topicIds.slice(0, 6),
  showInHub: true,
  contentUpdatedOn: null,
})

const paragraphsOf = (text: string): RichText => ({
  type: 'doc',
  content: text
    .split(/\n\s*\n/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((it) => ({
      type: 'paragraph',
      attrs: { id: newBlockId(), version: 1 },
      content: it
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
          ...(line.trim() ? [{ type: 'text' as const, text: line.trim() }] : []),
        ]),
    })),
})
