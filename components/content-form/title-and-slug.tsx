'use client'

import { MAX_SLUG_CHARS, slugify, slugSchema } from '#lib/publishing/core/slug.ts'
import type { BoundField } from './bind-fields.ts'
import { TextInput } from './fields.tsx'

type Props = {
  title: BoundField<string>
  slug: BoundField<string>
  label: string
  maxLength?: number
  /** Public address without the slug, such as `/articles/`. */
  prefix: string
}

/** The title or name of a content, and its slug with a proposal made from that title. */
export function TitleAndSlug({ title, slug, label, maxLength, prefix }: Props) {
  return (
    <>
      <TextInput
        {...title}
        label={label}
        className="is-title"
        {...(maxLength ? { maxLength } : {})}
      />
      <SlugInput {...slug} from={title.value} prefix={prefix} />
    </>
  )
}

/** Changing a published slug creates a redirect. */
function SlugInput({
  from,
  prefix,
  ...slug
}: BoundField<string> & { from: string; prefix: string }) {
  const { value, onChange } = slug
  const proposal = slugify(from)
  const typed = slugify(value)
  return (
    <div className="slug-input">
      <TextInput
        {...slug}
        label="Slug"
        help={
          <>
            {prefix}
            <strong>{value || '…'}</strong>
          </>
        }
        spellCheck={false}
        maxLength={MAX_SLUG_CHARS}
        onBlur={() => {
          // “Hello World!” becomes hello-world; what is well formed stays as it is.
          if (value && !slugSchema.safeParse(value).success && typed) onChange(typed)
        }}
      />
      {proposal !== '' && proposal !== value && (
        <button type="button" className="link-button" onClick={() => onChange(proposal)}>
          Use “{proposal}”
        </button>
      )}
    </div>
  )
}
