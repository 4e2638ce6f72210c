'use client'

import { useEffect, useState } from 'react'
import type { BoundField } from '#components/content-form/bind-fields.ts'
import { OptionalText } from '#components/content-form/fields.tsx'
import { useFormSaves } from '#components/content-form/form-context.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { findSameQueryAction } from '#lib/articles/actions.ts'
import type { SameQuery } from '#lib/articles/target-query.ts'
import { editPath } from '#lib/content-kind.ts'
import { plural } from '#lib/format/plural.ts'

const SEARCH_DEBOUNCE_MS = 300

/** The target query, with a warning if another article has the same one. */
export function TargetQueryInput(props: BoundField<string | null>) {
  // A new article has an id after its first autosave; without it, the query would find the article itself.
  const id = useFormSaves().version?.id ?? null
  const others = useSameQuery(id, props.value)
  return (
    <>
      <OptionalText
        {...props}
        label="Target query"
        help="The words people type into a search engine to find this article."
        maxLength={120}
      />
      <div role="status">
        {others.length > 0 && (
          <Notice tone="warning">
            <p>
              {plural(others.length, {
                one: 'Another article has the same target query and will compete with this one in search results:',
                other:
                  'Other articles have the same target query and will compete with this one in search results:',
              })}
            </p>
            <ul>
              {others.map((other) => (
                <li key={other.id}>
                  <a
                    href={editPath('ARTICLE', other.id) ?? '/admin'}
                    target="_blank"
                    rel="noopener"
                  >
                    {other.title}
                  </a>
                  {!other.isPublic && ' (not public)'}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </>
  )
}

function useSameQuery(id: string | null, value: string | null): readonly SameQuery[] {
  const [found, setFound] = useState<{ query: string; others: SameQuery[] } | null>(null)
  const query = value?.trim() ?? ''
  useEffect(() => {
    if (query === '') return
    let wanted = true
    const timer = setTimeout(async () => {
      const result = await findSameQueryAction(null, { id, query }).catch(() => null)
      if (wanted && result?.ok) setFound({ query, others: result.data })
    }, SEARCH_DEBOUNCE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [id, query])
  return found?.query === query ? found.others : []
}
