'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import type { BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import { FlagInput, OptionalText, TextInput } from '#components/content-form/fields.tsx'
import {
  fieldId,
  useErrors,
  useErrorsWithin,
  useFormValues,
  usePickNames,
} from '#components/content-form/form-context.tsx'
import { moved } from '#components/content-form/item-list.tsx'
import { ItemTools } from '#components/content-form/item-tools.tsx'
import { ContentTitle } from '#components/content-form/pickers/content-title.tsx'
import { PickCombo } from '#components/content-form/pickers/pick-combo.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldErrorList } from '#components/ui/field.tsx'
import { editPath } from '#lib/content-kind.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import { NewFaqDialog } from './new-faq-dialog.tsx'

const MAX_QUESTIONS = 40

/** Chooses and orders shared FAQs; a new one can be written in place. */
export function FaqSectionEditor({ path, block, onChange }: BlockEditorProps<'faqSection'>) {
  const { attrs } = block
  const { items } = attrs
  const at = `${path}.attrs`
  const errors = useErrors(`${at}.items`)
  const [creating, setCreating] = useState(false)
  const { addPick } = usePickNames()
  const words = useFormValues()
  const set = (part: Partial<typeof attrs>) => onChange({ ...block, attrs: { ...attrs, ...part } })
  // A question that is created meanwhile must not undo other changes.
  const latest = useRef({ items, set })
  useLayoutEffect(() => {
    latest.current = { items, set }
  })
  const add = (pick: Pick) => {
    addPick(pick)
    const { items: now, set: change } = latest.current
    change({ items: [...now, { faqId: pick.id, question: null }] })
  }
  return (
    <>
      <TextInput
        path={`${at}.title`}
        label="Title"
        value={attrs.title}
        onChange={(title) => set({ title })}
      />
      <FlagInput
        path={`${at}.numbered`}
        label="Number the questions"
        value={attrs.numbered}
        onChange={(numbered) => set({ numbered })}
      />
      <fieldset className="reference">
        <legend className="field-label">Questions</legend>
        {items.length > 0 && (
          <ol className="faq-items">
            {items.map((item, index) => (
              <FaqItem
                key={item.faqId}
                path={`${at}.items.${index}`}
                item={item}
                index={index}
                count={items.length}
                onWord={(question) => set({ items: items.with(index, { ...item, question }) })}
                onMove={(to) => set({ items: moved(items, index, to) })}
                onRemove={() => set({ items: items.toSpliced(index, 1) })}
              />
            ))}
          </ol>
        )}
        {items.length < MAX_QUESTIONS && (
          <div className="faq-add">
            <PickCombo
              id={fieldId(`${at}.items`)}
              label="Question"
              kind="FAQ"
              except={items.map((it) => it.faqId)}
              invalid={errors.length > 0}
              onPick={add}
            />
            <Button look="secondary" size="small" onClick={() => setCreating(true)}>
              Write a new question
            </Button>
          </div>
        )}
        <FieldErrorList id={fieldId(`${at}.items`)} errors={errors} />
      </fieldset>
      {creating && (
        <NewFaqDialog
          topicIds={Array.isArray(words.topicIds) ? words.topicIds.map(String) : []}
          onCreated={(pick) => {
            setCreating(false)
            add(pick)
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  )
}

type ItemProps = {
  path: string
  item: { faqId: string; question: string | null }
  index: number
  count: number
  onWord: (question: string | null) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function FaqItem({ path, item, index, count, onWord, onMove, onRemove }: ItemProps) {
  const { nameOf } = usePickNames()
  const errors = useErrorsWithin(`${path}.faqId`)
  const pick = nameOf(item.faqId)
  const [wording, setWording] = useState(item.question !== null)
  return (
    <li className="faq-item">
      <div className="reference-chosen">
        {pick ? (
          <a
            className="reference-link"
            href={editPath('FAQ', item.faqId) ?? undefined}
            target="_blank"
            rel="noopener"
          >
            <ContentTitle pick={pick} />
            <span className="visually-hidden"> (opens in a new tab)</span>
          </a>
        ) : (
          <span className="pick-name is-missing">This content does not exist any more</span>
        )}
        {!wording && (
          <Button look="quiet" size="small" onClick={() => setWording(true)}>
            Change the wording
          </Button>
        )}
        <ItemTools
          name={pick?.title ?? 'this one'}
          index={index}
          count={count}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      {wording && (
        <OptionalText
          path={`${path}.question`}
          label="Wording on this page"
          placeholder={pick?.title ?? ''}
          maxLength={300}
          value={item.question}
          onChange={onWord}
        />
      )}
      <FieldErrorList id={fieldId(`${path}.faqId`)} errors={errors} />
    </li>
  )
}
