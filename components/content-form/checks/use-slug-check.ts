import { useEffect, useState } from 'react'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import { checkSlugAction } from '#lib/publishing/actions.ts'

const SLUG_DEBOUNCE_MS = 500

const NO_ERRORS: FieldErrors = {}

/**
 * Says while a slug is typed that another content has it. Drafts learn it from each autosave; this is
 * for kinds that are saved by hand.
 *
 * @param slug null if there is nothing to check
 */
export function useSlugCheck(
  kind: ContentKindName,
  id: string | null,
  slug: string | null,
): FieldErrors {
  const [taken, setTaken] = useState<{ slug: string; errors: FieldErrors } | null>(null)
  const [first] = useState(slug)
  const isChanged = slug !== null && slug !== '' && slug !== first
  useEffect(() => {
    if (!isChanged) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await checkSlugAction(null, { kind, id, slug }).catch(() => null)
      const message = result?.ok ? result.data.message : null
      if (isCurrent) setTaken(message === null ? null : { slug, errors: { slug: [message] } })
    }, SLUG_DEBOUNCE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [kind, id, slug, isChanged])
  return taken && taken.slug === slug ? taken.errors : NO_ERRORS
}
