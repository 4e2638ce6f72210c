import { useCallback, useEffect, useRef, useState } from 'react'
import { checkAction } from '#lib/publishing/actions.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { onSaved } from '../saving/on-saved.ts'
import type { Saver } from '../saving/saver.ts'

/** Delay after a save; while the user types, saves follow each other every second. */
const CHECK_DEBOUNCE_MS = 2000

/** Delay while errors are marked, so that a mark goes as soon as its error is corrected. */
const MARKED_DEBOUNCE_MS = 50

export type Checks = ReturnType<typeof useChecks>

/**
 * What stands against publishing the saved version: checked when the form opens, after saves and on
 * request.
 *
 * @param id of the stored draft; null if there is none, which is not checked
 * @param marked errors are marked at their fields
 */
export function useChecks<Snapshot extends object>(
  id: string | null,
  saver: Saver<Snapshot>,
  marked: boolean,
) {
  const [result, setResult] = useState<{
    number: number
    findings: readonly CheckFinding[]
  } | null>(null)
  const [state, setState] = useState<'checking' | 'checked' | 'failed'>('checking')
  const lastNumber = useRef(0)
  const current = useRef(id)
  const check = useCallback(async () => {
    if (current.current === null) return
    lastNumber.current += 1
    const number = lastNumber.current
    setState('checking')
    const answer = await checkAction(null, { id: current.current }).catch(() => null)
    if (number !== lastNumber.current) return
    setState(answer?.ok ? 'checked' : 'failed')
    if (answer?.ok) setResult({ number, findings: answer.data.findings })
  }, [])
  useEffect(() => {
    current.current = id
    void check()
  }, [id, check])
  const delay = marked ? MARKED_DEBOUNCE_MS : CHECK_DEBOUNCE_MS
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onSaved(saver, () => {
      clearTimeout(timer)
      timer = setTimeout(check, delay)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [saver, check, delay])
  const findings = result?.findings ?? null
  return {
    findings,
    state,
    check,
    /** Number of the last check that was asked for, and of the one that `findings` are from. */
    lastNumber: () => lastNumber.current,
    number: result?.number ?? 0,
  }
}
