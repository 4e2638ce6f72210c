'use client'

import type { ReactNode } from 'react'
import { SEARCH_DESCRIPTION_CHARS, SEARCH_TITLE_CHARS } from '#lib/format/search-result.ts'
import type { BoundField } from '../bind-fields.ts'
import { OptionalText, OptionalTextArea } from '../fields.tsx'
import { FormSection } from '../section.tsx'
import { SearchPreview } from './search-preview.tsx'

type Props = {
  label?: string
  field: (name: 'seoTitle' | 'seoDescription') => BoundField<string | null>
  /** Title and description of the page itself, which stand in for those that are left out. */
  title: string
  description: string
  /** Public path; null if it has none yet. */
  path: string | null
  /** Id of the image for link previews; null if there is none. */
  imageId?: string | null
  /** Further fields, above the preview. */
  children?: ReactNode
}

/** Title and description for search results, and how both look there. */
export function SearchSection(props: Props) {
  const { label = 'Search', field, title, description, path, imageId = null, children } = props
  const seoTitle = field('seoTitle')
  const seoDescription = field('seoDescription')
  return (
    <FormSection title={label}>
      <OptionalText
        {...seoTitle}
        label="SEO title"
        help={count(seoTitle.value, SEARCH_TITLE_CHARS)}
      />
      <OptionalTextArea
        {...seoDescription}
        label="SEO description"
        help={count(seoDescription.value, SEARCH_DESCRIPTION_CHARS)}
      />
      {children}
      <SearchPreview
        title={seoTitle.value ?? title}
        description={seoDescription.value ?? description}
        path={path}
        imageId={imageId}
      />
    </FormSection>
  )
}

const count = (text: string | null, fits: number) =>
  `${text?.length ?? 0} of about ${fits} characters`
