'use client'

import { useEffect, useState } from 'react'
import type { ContentKindName } from '#lib/content-kind.ts'
import { pickAction } from '#lib/publishing/actions.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'

const PAUSE_MS = 150

/** Loads the contents that match the typed text, after a short pause in typing. */
export function usePicks(kind: ContentKindName | null, q: string, active: boolean) {
  const [found, setFound] = useState<{ q: string; picks: Pick[] }>({ q: '', picks: [] })
  useEffect(() => {
    if (!active) return
    let wanted = true
    const timer = setTimeout(async () => {
      const result = await pickAction(null, { kind, q })
      if (wanted) setFound({ q, picks: result.ok ? result.data : [] })
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [kind, q, active])
  return { picks: active ? found.picks : [], loading: active && found.q !== q }
}
