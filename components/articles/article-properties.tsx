'use client'

import {
  ChoiceInput,
  DateInput,
  FlagInput,
  NumberInput,
  OptionalText,
  OptionalTextArea,
  TextArea,
} from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import { ReferenceInput, ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchPreview } from '#components/content-form/seo/search-preview.tsx'
import { SeoFields } from '#components/content-form/seo-fields.tsx'
import type { WithoutRichTexts } from '#components/content-form/without-rich-texts.ts'
import { type ArticleSnapshot, LEVELS } from '#lib/articles/schema.ts'
import { levelLabel } from '#lib/courses/course.ts'
import { paths } from '#lib/paths.ts'
import { OwnPlacements } from './own-placements.tsx'
import { TargetQueryInput } from './target-query-input.tsx'

type Props = {
  it: WithoutRichTexts<ArticleSnapshot>
  change: (part: Partial<ArticleSnapshot>) => void
}

/** Everything of an article but its words. */
export function ArticleProperties({ it, change }: Props) {
  return (
    <>
      <FormSection title="Topics and authors" open>
        <ReferenceList
          path="topicIds"
          label="Topics"
          help="The first one is the main topic."
          kind="TOPIC"
          value={it.topicIds}
          onChange={(topicIds) => change({ topicIds })}
          max={6}
        />
        <ReferenceList
          path="authorIds"
          label="Authors"
          kind="AUTHOR"
          value={it.authorIds}
          onChange={(authorIds) => change({ authorIds })}
          max={8}
        />
        <ReferenceInput
          path="reviewerId"
          label="Reviewed by"
          kind="AUTHOR"
          value={it.reviewerId}
          onChange={(reviewerId) => change({ reviewerId })}
        />
        <DateInput
          path="reviewedOn"
          label="Reviewed on"
          optional
          value={it.reviewedOn}
          onChange={(reviewedOn) => change({ reviewedOn })}
        />
        <ChoiceInput
          path="level"
          label="Level"
          none="For everybody"
          options={LEVELS.map((level) => ({ value: level, label: levelLabel[level] }))}
          value={it.level}
          onChange={(level) => change({ level })}
        />
      </FormSection>
      <FormSection title="Picture" open>
        <ReferenceInput
          path="heroMediaId"
          label="Picture at the top"
          kind="MEDIA"
          value={it.heroMediaId}
          onChange={(heroMediaId) => change({ heroMediaId })}
        />
        <OptionalText
          path="heroAlt"
          label="Alternative text here"
          help="Empty: the picture’s own."
          value={it.heroAlt}
          onChange={(heroAlt) => change({ heroAlt })}
        />
      </FormSection>
      <FormSection title="Courses and placements">
        <ReferenceList
          path="courseIds"
          label="Pinned courses"
          help="They go before any rule, in this order."
          kind="COURSE"
          value={it.courseIds}
          onChange={(courseIds) => change({ courseIds })}
          max={12}
        />
        <OwnPlacements value={it.placements} onChange={(placements) => change({ placements })} />
      </FormSection>
      <FormSection title="Dates and disclosure">
        <DateInput
          path="contentUpdatedOn"
          label="Updated on"
          help="The last change of substance. Empty: the day of publication."
          optional
          value={it.contentUpdatedOn}
          onChange={(contentUpdatedOn) => change({ contentUpdatedOn })}
        />
        <NumberInput
          path="readMinutes"
          label="Minutes to read"
          help="Empty: counted from the words."
          optional
          min={1}
          max={240}
          value={it.readMinutes}
          onChange={(readMinutes) => change({ readMinutes })}
        />
        <FlagInput
          path="showViews"
          label="Show how often it was read"
          value={it.showViews}
          onChange={(showViews) => change({ showViews })}
        />
        <OptionalTextArea
          path="aiDisclosure"
          label="Disclosure of AI assistance"
          value={it.aiDisclosure}
          onChange={(aiDisclosure) => change({ aiDisclosure })}
        />
        <ItemList
          path="corrections"
          label="Corrections, newest first"
          one="correction"
          items={it.corrections}
          onChange={(corrections) => change({ corrections })}
          blank={() => ({ on: new Date().toISOString().slice(0, 10), text: '' })}
        >
          {(correction, set, path) => (
            <>
              <DateInput
                path={`${path}.on`}
                label="Day"
                value={correction.on}
                onChange={(on) => set({ ...correction, on: on ?? '' })}
              />
              <TextArea
                path={`${path}.text`}
                label="What was wrong, and what is right"
                value={correction.text}
                onChange={(text) => set({ ...correction, text })}
              />
            </>
          )}
        </ItemList>
      </FormSection>
      <FormSection title="Search and sharing">
        <SeoFields value={it} onChange={change} />
        <TargetQueryInput
          value={it.targetQuery}
          onChange={(targetQuery) => change({ targetQuery })}
        />
        <OptionalText
          path="canonicalUrl"
          label="First published elsewhere at"
          value={it.canonicalUrl}
          onChange={(canonicalUrl) => change({ canonicalUrl })}
        />
        <ReferenceInput
          path="socialMediaId"
          label="Picture for link previews"
          help="Empty: the picture at the top."
          kind="MEDIA"
          value={it.socialMediaId}
          onChange={(socialMediaId) => change({ socialMediaId })}
        />
        <SearchPreview
          title={it.seoTitle ?? it.title}
          description={it.seoDescription ?? it.standfirst}
          path={it.slug ? paths.article(it.slug) : null}
          pictureId={it.socialMediaId ?? it.heroMediaId}
        />
      </FormSection>
    </>
  )
}
