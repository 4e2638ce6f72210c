'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { attributesOf, type BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import { type BoundField, fieldsOf, itemOf } from '#components/content-form/bind-fields.ts'
import { FlagInput, OptionalText, TextInput } from '#components/content-form/fields.tsx'
import {
  fieldId,
  useErrors,
  useErrorsWithin,
  useFormValues,
  usePickNames,
} from '#components/content-form/form-context.tsx'
import { ItemTools } from '#components/content-form/item-tools.tsx'
import { ContentTitle } from '#components/content-form/pickers/content-title.tsx'
import { PickCombo } from '#components/content-form/pickers/pick-combo.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldErrorList } from '#components/ui/field.tsx'
import type { BlockOf } from '#lib/blocks/registry.ts'
import { editPath } from '#lib/content-kind.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import { NewFaqDialog } from './new-faq-dialog.tsx'

const MAX_QUESTIONS = 40

/** Chooses and orders shared FAQs; a new one can be written in place. */
export function FaqSectionEditor(props: BlockEditorProps<'faqSection'>) {
  const field = attributesOf(props)
  const list = field('items')
  const { path, value: items } = list
  const errors = useErrors(path)
  const [creating, setCreating] = useState(false)
  const { addPick } = usePickNames()
  const { topicIds } = useFormValues()
  // A question that is created meanwhile must not undo other changes.
  const latest = useRef(list)
  useLayoutEffect(() => {
    latest.current = list
  })
  const add = (pick: Pick) => {
    addPick(pick)
    const { value, onChange } = latest.current
    onChange([...value, { faqId: pick.id, question: null }])
  }
  return (
    <>
      <TextInput {...field('title')} label="Title" />
      <FlagInput {...field('numbered')} label="Number the questions" />
      <fieldset className="reference">
        <legend className="field-label">Questions</legend>
        {items.length > 0 && (
          <ol className="faq-items">
            {items.map((item, index) => (
              <FaqItem key={item.faqId} list={list} index={index} />
            ))}
          </ol>
        )}
        {items.length < MAX_QUESTIONS && (
          <div className="faq-add">
            <PickCombo
              id={fieldId(path)}
              label="Question"
              kind="FAQ"
              except={items.map((it) => it.faqId)}
              invalid={errors.length > 0}
              onPick={add}
            />
            <Button look="secondary" size="small" onClick={() => setCreating(true)}>
              Create FAQ
            </Button>
          </div>
        )}
        <FieldErrorList id={fieldId(path)} errors={errors} />
      </fieldset>
      {creating && (
        <NewFaqDialog
          topicIds={Array.isArray(topicIds) ? topicIds.map(String) : []}
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

type Item = BlockOf<'faqSection'>['attrs']['items'][number]

function FaqItem({ list, index }: { list: BoundField<Item[]>; index: number }) {
  const item = itemOf(list, index)
  const field = fieldsOf(item)
  const { path, value: faqId } = field('faqId')
  const { nameOf } = usePickNames()
  const errors = useErrorsWithin(path)
  const pick = nameOf(faqId)
  const [wording, setWording] = useState(item.value.question !== null)
  return (
    <li className="faq-item">
      <div className="reference-chosen">
        {pick ? (
          <a
            className="reference-link"
            href={editPath('FAQ', faqId) ?? undefined}
            target="_blank"
            rel="noopener"
          >
            <ContentTitle pick={pick} />
            <span className="visually-hidden"> (opens in a new tab)</span>
          </a>
        ) : (
          <span className="pick-name is-missing">Deleted, or not visible to you</span>
        )}
        {!wording && (
          <Button look="quiet" size="small" onClick={() => setWording(true)}>
            Override question
          </Button>
        )}
        <ItemTools name={pick?.title ?? 'this item'} list={list} index={index} />
      </div>
      {wording && (
        <OptionalText
          {...field('question')}
          label="Question on this page"
          placeholder={pick?.title ?? ''}
          maxLength={300}
        />
      )}
      <FieldErrorList id={fieldId(path)} errors={errors} />
    </li>
  )
}
