'use client'

import type { ReactNode } from 'react'
import { ClockTime } from '#components/admin/time-zone.tsx'
import type { Saving } from './use-saving.ts'

type Props<Snapshot extends object> = {
  saving: Pick<
    Saving<Snapshot>,
    'now' | 'problem' | 'version' | 'autosaved' | 'savedAt' | 'editor' | 'saver'
  >
  busy: boolean
}

/** Shows whether the content is saved. Screen readers announce only steps and problems. */
export function SaveState<Snapshot extends object>({ saving, busy }: Props<Snapshot>) {
  const { problem } = saving
  return (
    <span
      role="status"
      aria-live={problem || busy ? 'polite' : 'off'}
      className={problem ? 'save-state has-problem' : 'save-state'}
    >
      {problem ? PROBLEM_LABELS[problem.is] : labelFor(saving, busy)}
    </span>
  )
}

const PROBLEM_LABELS = {
  offline: 'Offline: kept on this computer',
  'signed-out': 'Signed out: kept on this computer',
  'somebody-else': 'Another user is signed in',
  conflict: 'Conflict: not saved yet',
  refused: 'Not saved: correct the marked fields',
} as const

function labelFor<Snapshot extends object>(
  { now, version, autosaved, savedAt, editor, saver }: Props<Snapshot>['saving'],
  busy: boolean,
): ReactNode {
  if (busy || now.sending || (autosaved && saver.isDirty())) return 'Saving…'
  if (version === null) return autosaved ? 'Changes are saved automatically' : 'Not saved yet'
  if (saver.isDirty()) return 'Unsaved changes'
  return (
    <>
      Saved {savedAt && <ClockTime at={savedAt} />}
      {editor && ` by ${editor}`}
    </>
  )
}
