'use client'

import { slugify } from '#lib/publishing/core/slug.ts'
import { TextInput } from './fields.tsx'

type Props = {
  value: string
  onChange: (slug: string) => void
  /** Text that the proposed slug is derived from. */
  from: string
  /** Public address without the slug, such as `/articles/`. */
  prefix: string
}

/** Input of a slug with a proposal. Changing a published slug creates a redirect. */
export function SlugInput({ value, onChange, from, prefix }: Props) {
  const proposal = slugify(from)
  return (
    <div className="slug-input">
      <TextInput
        path="slug"
        label="Address"
        help={
          <>
            {prefix}
            <strong>{value || '…'}</strong>
          </>
        }
        value={value}
        onChange={onChange}
        spellCheck={false}
        maxLength={120}
      />
      {proposal !== '' && proposal !== value && (
        <button type="button" className="link-button" onClick={() => onChange(proposal)}>
          Use “{proposal}”
        </button>
      )}
    </div>
  )
}
