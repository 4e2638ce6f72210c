'use client'

import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { checkAction } from '#lib/publishing/actions.ts'
import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { useFormSaves } from '../form-context.tsx'
import { FormSection } from '../section.tsx'
import { FindingList } from './finding-list.tsx'
import { type Jump, summary } from './findings.ts'

/** Delay after a save; while the user types, saves follow each other every second. */
const CHECK_DEBOUNCE_MS = 2000

type Props = { id: string; onJump: Jump }

/** Findings for the saved version, updated when the panel opens, after saves and on request. */
export const ChecksPanel = memo(function ChecksPanel({ id, onJump }: Props) {
  const { onSaved } = useFormSaves()
  const [findings, setFindings] = useState<readonly CheckFinding[] | null>(null)
  const [state, setState] = useState<'checking' | 'checked' | 'failed'>('checking')
  const latest = useRef(0)
  const check = useCallback(async () => {
    latest.current += 1
    const request = latest.current
    setState('checking')
    const result = await checkAction(null, { id }).catch(() => null)
    if (request !== latest.current) return
    setState(result?.ok ? 'checked' : 'failed')
    if (result?.ok) setFindings(result.data.findings)
  }, [id])
  useEffect(() => {
    void check()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onSaved(() => {
      clearTimeout(timer)
      timer = setTimeout(check, CHECK_DEBOUNCE_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [check, onSaved])
  const found = findings && summary(findings)
  return (
    <FormSection
      title={`Check before publishing${findings ? `: ${found ?? 'no findings'}` : ''}`}
      open
    >
      {findings && findings.length > 0 && <FindingList findings={findings} onJump={onJump} />}
      <div className="button-row">
        <Button look="secondary" size="small" disabled={state === 'checking'} onClick={check}>
          Check again
        </Button>
        <span role="status" className="checks-state">
          {state === 'checking' && 'Checking …'}
          {state === 'failed' && 'Could not be checked. Try again.'}
          {state === 'checked' && !found && 'No problems found.'}
        </span>
      </div>
    </FormSection>
  )
})
