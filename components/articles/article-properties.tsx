'use client'

import type { Fields } from '#components/content-form/bind-fields.ts'
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
  field: Fields<WithoutRichTexts<ArticleSnapshot>>
  it: WithoutRichTexts<ArticleSnapshot>
  change: (part: Partial<ArticleSnapshot>) => void
}

/** The fields of an article beside its text. */
export function ArticleProperties({ field, it, change }: Props) {
  return (
    <>
      <FormSection title="Topics and authors" open>
        <ReferenceList
          {...field('topicIds')}
          label="Topics"
          help="The first one is the main topic."
          kind="TOPIC"
          max={6}
        />
        <ReferenceList {...field('authorIds')} label="Authors" kind="AUTHOR" max={8} />
        <ReferenceInput {...field('reviewerId')} label="Reviewed by" kind="AUTHOR" />
        <DateInput {...field('reviewedOn')} label="Reviewed on" optional />
        <ChoiceInput
          {...field('level')}
          label="Level"
          none="All levels"
          options={LEVELS.map((level) => ({ value: level, label: levelLabel[level] }))}
        />
      </FormSection>
      <FormSection title="Image" open>
        <ReferenceInput {...field('heroMediaId')} label="Hero image" kind="MEDIA" />
        <OptionalText
          {...field('heroAlt')}
          label="Alternative text here"
          help="Empty: the image’s own."
        />
      </FormSection>
      <FormSection title="Courses and placements">
        <ReferenceList
          {...field('courseIds')}
          label="Pinned courses"
          help="They go before any rule, in this order."
          kind="COURSE"
          max={12}
        />
        <OwnPlacements value={it.placements} onChange={(placements) => change({ placements })} />
      </FormSection>
      <FormSection title="Dates and disclosure">
        <DateInput
          {...field('contentUpdatedOn')}
          label="Updated on"
          help="The last change of substance. Empty: the day of publication."
          optional
        />
        <NumberInput
          {...field('readMinutes')}
          label="Minutes to read"
          help="Empty: counted from the words."
          optional
          min={1}
          max={240}
        />
        <FlagInput {...field('showViews')} label="Show how often it was read" />
        <OptionalTextArea {...field('aiDisclosure')} label="Disclosure of AI assistance" />
        <ItemList
          {...field('corrections')}
          label="Corrections, newest first"
          one="correction"
          blank={() => ({ on: new Date().toISOString().slice(0, 10), text: '' })}
        >
          {(part, correction, set, _path) => (
            <>
              <DateInput
                {...part('on')}
                label="Day"
                onChange={(on) => set({ ...correction, on: on ?? '' })}
              />
              <TextArea {...part('text')} label="What was wrong, and what is right" />
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
        <OptionalText {...field('canonicalUrl')} label="First published elsewhere at" />
        <ReferenceInput
          {...field('socialMediaId')}
          label="Image for link previews"
          help="Empty: the hero image."
          kind="MEDIA"
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
