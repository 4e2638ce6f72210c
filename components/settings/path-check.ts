import { createContext, use, useEffect, useState } from 'react'
import { checkPathsAction } from '#lib/publishing/actions.ts'

const CHECK_DEBOUNCE_MS = 500

type Warnings = Readonly<Record<string, string>>

const NO_WARNINGS: Warnings = {}
const Context = createContext(NO_WARNINGS)

export const PathWarningsProvider = Context

/** The warning about a link to a path that no page has; undefined if there is none. */
export const usePathWarning = (href: string): string | undefined => use(Context)[href]

/** Checks where links lead, at first and while they are typed. Returns the warnings by address. */
export function usePathCheck(hrefs: readonly string[]): Warnings {
  const [warnings, setWarnings] = useState(NO_WARNINGS)
  const all = JSON.stringify(hrefs)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await checkPathsAction(null, { hrefs: JSON.parse(all) }).catch(() => null)
      if (isCurrent && result?.ok) setWarnings(result.data.warnings)
    }, CHECK_DEBOUNCE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [all])
  return warnings
}
