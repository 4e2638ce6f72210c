'use client'

import { memo } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormSection } from '../section.tsx'
import { FindingList } from './finding-list.tsx'
import { type Jump, summary } from './findings.ts'
import type { Checks } from './use-checks.ts'

type Props = Pick<Checks, 'findings' | 'state' | 'check'> & { onJump: Jump }

/** Everything that stands against publishing the saved version. */
export const ChecksPanel = memo(function ChecksPanel({ findings, state, check, onJump }: Props) {
  const found = findings && summary(findings)
  return (
    <FormSection
      title={`Check before publishing${findings ? `: ${found ?? 'no problems'}` : ''}`}
      open
    >
      {findings && findings.length > 0 && <FindingList findings={findings} onJump={onJump} />}
      <div className="button-row">
        <Button look="secondary" size="small" disabled={state === 'checking'} onClick={check}>
          Check again
        </Button>
        <span role="status" className="checks-state">
          {state === 'checking' && 'Checking…'}
          {state === 'failed' && 'The check failed. Try again.'}
          {state === 'checked' && !found && 'Ready to publish.'}
        </span>
      </div>
    </FormSection>
  )
})
