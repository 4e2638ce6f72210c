'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import type { ActionResult } from '#lib/auth/staff-action.ts'

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
    const result = await step().catch(failureOf)
    setBusy(false)
    if (!result.ok) {
      setError(Object.values(result.fields ?? {})[0]?.[0] ?? result.message)
      router.refresh()
      return null
    }
    setDone(doneMessage)
    router.refresh()
    return { data: result.data }
  }

  return { busy, error, done, run }
}
