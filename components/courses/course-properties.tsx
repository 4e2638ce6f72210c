'use client'

import { converted, fieldsOf } from '#components/content-form/bind-fields.ts'
import type { SideProps } from '#components/content-form/content-form.tsx'
import { UpdatedOnInput } from '#components/content-form/date-fields.tsx'
import {
  ChoiceInput,
  NumberInput,
  OptionalChoice,
  OptionalText,
  TextInput,
} from '#components/content-form/fields.tsx'
import { TextList } from '#components/content-form/item-list.tsx'
import { labelOptions } from '#components/content-form/label-options.ts'
import {
  OptionalReference,
  ReferenceInput,
  ReferenceList,
} from '#components/content-form/pickers/reference-input.tsx'
import { RecognitionFields } from '#components/content-form/recognition-fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchSection } from '#components/content-form/seo/search-section.tsx'
import {
  COURSE_BADGES,
  COURSE_MODES,
  CREDENTIALS,
  credentialLabel,
  modeLabel,
} from '#lib/courses/course.ts'
import type { CourseSnapshot } from '#lib/courses/schema.ts'
import { LEVELS } from '#lib/level.ts'
import { paths } from '#lib/paths.ts'

/** The fields of a course without live data, which has its own forms. */
export function CourseProperties({ field, it }: SideProps<CourseSnapshot>) {
  return (
    <>
      <FormSection title="Programme details" open>
        <ReferenceInput {...field('universityId')} label="University" kind="UNIVERSITY" />
        <ReferenceList {...field('topicIds')} label="Topics" kind="TOPIC" max={6} />
        <ChoiceInput
          {...field('credential')}
          label="Credential"
          options={CREDENTIALS.map((value) => ({ value, label: credentialLabel[value] }))}
        />
        <ChoiceInput {...field('level')} label="Level" options={labelOptions(LEVELS)} />
        <ChoiceInput
          {...field('mode')}
          label="Mode"
          options={COURSE_MODES.map((value) => ({ value, label: modeLabel[value] }))}
        />
        <TextInput {...field('language')} label="Language" />
        <NumberInput {...field('durationMonths')} label="Duration (months)" min={1} max={72} />
        <div className="field-row">
          <NumberInput
            {...field('hoursPerWeekMin')}
            label="Hours per week (minimum)"
            min={1}
            max={60}
          />
          <NumberInput
            {...field('hoursPerWeekMax')}
            label="Hours per week (maximum)"
            min={1}
            max={60}
          />
        </div>
        <OptionalChoice
          {...field('badge')}
          label="Badge"
          none="None"
          options={labelOptions(COURSE_BADGES)}
        />
      </FormSection>
      <FormSection title="Selling points and eligibility">
        <TextList
          {...field('sellingPoints')}
          label="Selling points"
          addLabel="Add selling point"
          max={4}
        />
        <TextList
          {...field('eligibility')}
          label="Eligibility"
          addLabel="Add requirement"
          max={12}
        />
      </FormSection>
      <FormSection title="Recognition">
        <RecognitionFields {...field('recognition')} />
        <OptionalText
          {...fieldsOf(field('recognition'))('note')}
          label="Public note"
          help="For example, “Not recognised in India for government jobs.”"
        />
      </FormSection>
      <FormSection title="FAQs and brochure">
        <ReferenceList
          {...converted(field('faqs'), {
            show: (faqs) => faqs.map((faq) => faq.faqId),
            store: (ids) => withQuestions(it.faqs, ids),
          })}
          label="Questions"
          kind="FAQ"
          max={30}
        />
        <OptionalReference
          {...field('brochureMediaId')}
          label="Brochure"
          help="Public: readers can download it without filling in a form."
          kind="MEDIA"
        />
      </FormSection>
      <SearchSection
        field={field}
        title={it.title}
        description={it.summary}
        path={it.slug ? paths.course(it.slug) : null}
      >
        <UpdatedOnInput {...field('contentUpdatedOn')} />
      </SearchSection>
    </>
  )
}

/** Keeps this course's own wording of a question when the order of the questions changes. */
function withQuestions(before: CourseSnapshot['faqs'], ids: readonly string[]) {
  return ids.map((faqId) => before.find((it) => it.faqId === faqId) ?? { faqId, question: null })
}
