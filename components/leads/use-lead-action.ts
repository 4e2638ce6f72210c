'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ActionResult } from '#lib/auth/staff-action.ts'

const UNREACHABLE = 'The server did not respond. Nothing was saved; try again.'

/** Runs one action at a time, keeps its error message, and refreshes the page afterwards. */
export function useLeadAction() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)

  /** @returns the result of the step; null if it was refused */
  async function run<Data>(
    step: () => Promise<ActionResult<Data>>,
    doneMessage: string | null = null,
  ): Promise<{ data: Data } | null> {
    if (busy) return null
    setBusy(true)
    setError(null)
    setDone(null)
    const result = await step().catch(() => null)
    setBusy(false)
    if (!result?.ok) {
      setError(
        result ? (Object.values(result.fields ?? {})[0]?.[0] ?? result.message) : UNREACHABLE,
      )
      router.refresh()
      return null
    }
    setDone(doneMessage)
    router.refresh()
    return { data: result.data }
  }

  return { busy, error, done, run }
}
