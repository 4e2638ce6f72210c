'use client'

import { type Fields, fieldsOf } from '#components/content-form/bind-fields.ts'
import type { SideProps } from '#components/content-form/content-form.tsx'
import {
  DateInput,
  OptionalDate,
  today,
  UpdatedOnInput,
} from '#components/content-form/date-fields.tsx'
import {
  FlagInput,
  OptionalChoice,
  OptionalNumber,
  OptionalText,
  OptionalTextArea,
  TextArea,
} from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import {
  OptionalReference,
  ReferenceList,
} from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchSection } from '#components/content-form/seo/search-section.tsx'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { LEVELS, levelLabel } from '#lib/level.ts'
import { paths } from '#lib/paths.ts'
import { OwnPlacements } from './own-placements.tsx'
import { TargetQueryInput } from './target-query-input.tsx'

/** The fields of an article beside its text. */
export function ArticleProperties({ field, it }: SideProps<ArticleSnapshot>) {
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
        <OptionalReference {...field('reviewerId')} label="Reviewed by" kind="AUTHOR" />
        <OptionalDate {...field('reviewedOn')} label="Reviewed on" />
        <OptionalChoice
          {...field('level')}
          label="Level"
          none="All levels"
          options={LEVELS.map((level) => ({ value: level, label: levelLabel[level] }))}
        />
      </FormSection>
      <FormSection title="Image" open>
        <OptionalReference {...field('heroMediaId')} label="Featured image" kind="MEDIA" />
        <OptionalText
          {...field('heroAlt')}
          label="Alt text in this article"
          help="Leave empty to use the image’s own alt text."
        />
      </FormSection>
      <FormSection title="Courses and placements">
        <ReferenceList
          {...field('courseIds')}
          label="Pinned courses"
          help="Shown before automatically chosen courses, in this order."
          kind="COURSE"
          max={12}
        />
        <OwnPlacements {...field('placements')} />
      </FormSection>
      <FormSection title="Dates and disclosure">
        <UpdatedOnInput
          {...field('contentUpdatedOn')}
          help="The date of the last substantial change. Leave empty to use the date of publication."
        />
        <OptionalNumber
          {...field('readMinutes')}
          label="Reading time (minutes)"
          help="Leave empty to estimate it from the number of words."
          min={1}
          max={240}
        />
        <FlagInput {...field('showViews')} label="Show view count" />
        <OptionalTextArea {...field('aiDisclosure')} label="AI disclosure" />
        <ItemList
          {...field('corrections')}
          label="Corrections, newest first"
          addLabel="Add correction"
          blank={() => ({ on: today(), text: '' })}
        >
          {(item) => <CorrectionFields field={fieldsOf(item)} />}
        </ItemList>
      </FormSection>
      <SearchSection
        label="Search and sharing"
        field={field}
        title={it.title}
        description={it.standfirst}
        path={it.slug ? paths.article(it.slug) : null}
        imageId={it.socialMediaId ?? it.heroMediaId}
      >
        <TargetQueryInput {...field('targetQuery')} />
        <OptionalText {...field('canonicalUrl')} label="Canonical URL" />
        <OptionalReference
          {...field('socialMediaId')}
          label="Social sharing image"
          help="Leave empty to use the featured image."
          kind="MEDIA"
        />
      </SearchSection>
    </>
  )
}

type Correction = ArticleSnapshot['corrections'][number]

function CorrectionFields({ field }: { field: Fields<Correction> }) {
  return (
    <>
      <DateInput {...field('on')} label="Date" />
      <TextArea {...field('text')} label="What was corrected" />
    </>
  )
}
