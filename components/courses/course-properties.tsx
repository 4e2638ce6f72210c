'use client'

import type { Fields } from '#components/content-form/bind-fields.ts'
import {
  ChoiceInput,
  DateInput,
  NumberInput,
  OptionalText,
  TextInput,
} from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import { labelOptions } from '#components/content-form/label-options.ts'
import { ReferenceInput, ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import { RecognitionFields } from '#components/content-form/recognition-fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchPreview } from '#components/content-form/seo/search-preview.tsx'
import { SeoFields } from '#components/content-form/seo-fields.tsx'
import type { WithoutRichTexts } from '#components/content-form/without-rich-texts.ts'
import { LEVELS } from '#lib/articles/schema.ts'
import { credentialLabel, modeLabel } from '#lib/courses/course.ts'
import {
  COURSE_BADGES,
  COURSE_MODES,
  type CourseSnapshot,
  CREDENTIALS,
} from '#lib/courses/schema.ts'
import { paths } from '#lib/paths.ts'

type Props = {
  field: Fields<WithoutRichTexts<CourseSnapshot>>
  it: WithoutRichTexts<CourseSnapshot>
  change: (part: Partial<CourseSnapshot>) => void
}

/** The fields of a course without live data, which has its own forms. */
export function CourseProperties({ field, it, change }: Props) {
  return (
    <>
      <FormSection title="What it is" open>
        <ReferenceInput
          {...field('universityId')}
          label="University"
          kind="UNIVERSITY"
          value={it.universityId || null}
          onChange={(id) => change({ universityId: id ?? '' })}
        />
        <ReferenceList {...field('topicIds')} label="Topics" kind="TOPIC" max={6} />
        <ChoiceInput
          {...field('credential')}
          label="Credential"
          options={CREDENTIALS.map((value) => ({ value, label: credentialLabel[value] }))}
          onChange={(credential) => credential && change({ credential })}
        />
        <ChoiceInput
          {...field('level')}
          label="Level"
          options={labelOptions(LEVELS)}
          onChange={(level) => level && change({ level })}
        />
        <ChoiceInput
          {...field('mode')}
          label="Mode"
          options={COURSE_MODES.map((value) => ({ value, label: modeLabel[value] }))}
          onChange={(mode) => mode && change({ mode })}
        />
        <TextInput {...field('language')} label="Language" />
        <NumberInput
          {...field('durationMonths')}
          label="Months"
          min={1}
          max={72}
          onChange={(months) => change({ durationMonths: months ?? 1 })}
        />
        <div className="field-row">
          <NumberInput
            {...field('hoursPerWeekMin')}
            label="Hours a week, from"
            min={1}
            max={60}
            onChange={(hours) => change({ hoursPerWeekMin: hours ?? 1 })}
          />
          <NumberInput
            {...field('hoursPerWeekMax')}
            label="to"
            min={1}
            max={60}
            onChange={(hours) => change({ hoursPerWeekMax: hours ?? 1 })}
          />
        </div>
        <ChoiceInput
          {...field('badge')}
          label="Badge"
          none="None"
          options={labelOptions(COURSE_BADGES)}
        />
      </FormSection>
      <FormSection title="Selling points and eligibility">
        <Lines
          path="sellingPoints"
          label="Selling points"
          one="point"
          max={4}
          items={it.sellingPoints}
          onChange={(sellingPoints) => change({ sellingPoints })}
        />
        <Lines
          path="eligibility"
          label="Who may apply"
          one="condition"
          max={12}
          items={it.eligibility}
          onChange={(eligibility) => change({ eligibility })}
        />
      </FormSection>
      <FormSection title="Recognition">
        <RecognitionFields
          value={it.recognition}
          onChange={(recognition) => change({ recognition })}
        />
        <OptionalText
          path="recognition.note"
          label="Said plainly"
          help="Such as “Not recognised in India for government jobs.”"
          value={it.recognition.note}
          onChange={(note) => change({ recognition: { ...it.recognition, note } })}
        />
      </FormSection>
      <FormSection title="Questions and brochure">
        <ReferenceList
          {...field('faqs')}
          label="Questions"
          kind="FAQ"
          value={it.faqs.map((faq) => faq.faqId)}
          onChange={(ids) => change({ faqs: withQuestions(it.faqs, ids) })}
          max={30}
        />
        <ReferenceInput
          {...field('brochureMediaId')}
          label="Brochure"
          help="Open to everybody, never behind a form."
          kind="MEDIA"
        />
      </FormSection>
      <FormSection title="Search">
        <SeoFields value={it} onChange={change} />
        <SearchPreview
          title={it.seoTitle ?? it.title}
          description={it.seoDescription ?? it.summary}
          path={it.slug ? paths.course(it.slug) : null}
          pictureId={null}
        />
        <DateInput
          {...field('contentUpdatedOn')}
          label="Updated on"
          help="Empty: the day of publication."
          optional
        />
      </FormSection>
    </>
  )
}

/** Keeps this course's own wording of a question when the order of the questions changes. */
function withQuestions(before: CourseSnapshot['faqs'], ids: readonly string[]) {
  return ids.map((faqId) => before.find((it) => it.faqId === faqId) ?? { faqId, question: null })
}

function Lines({
  path,
  label,
  one,
  max,
  items,
  onChange,
}: {
  path: string
  label: string
  one: string
  max: number
  items: readonly string[]
  onChange: (items: string[]) => void
}) {
  return (
    <ItemList
      path={path}
      label={label}
      one={one}
      plain
      value={items}
      onChange={onChange}
      blank={() => ''}
      max={max}
    >
      {(_, text, set, at) => <TextInput path={at} label={one} value={text} onChange={set} />}
    </ItemList>
  )
}
