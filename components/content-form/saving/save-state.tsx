'use client'

import { useSyncExternalStore } from 'react'
import type { ContentFormState } from '../use-content-form.ts'

/** Shows whether the content is saved. Screen readers announce only steps and problems. */
export function SaveState<Snapshot extends object>({ form }: { form: ContentFormState<Snapshot> }) {
  const { now, busy } = form
  const problem = now.problem?.is ?? null
  // The server does not know the browser's time zone, so times appear after hydration only.
  const isClient = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  return (
    <span
      role="status"
      aria-live={problem || busy ? 'polite' : 'off'}
      className={problem ? 'save-state is-trouble' : 'save-state'}
    >
      {labelFor(form, isClient)}
    </span>
  )
}

const subscribeToNothing = () => () => {}

function labelFor<Snapshot extends object>(
  form: ContentFormState<Snapshot>,
  isClient: boolean,
): string {
  const { now, busy, version, autosaved, savedAt, editor, saver } = form
  switch (now.problem?.is) {
    case 'offline':
      return 'Offline: kept on this computer'
    case 'signed-out':
      return 'Signed out: kept on this computer'
    case 'somebody-else':
      return 'Somebody else is signed in'
    case 'conflict':
      return 'Conflict: not saved yet'
    case 'refused':
      return 'Not saved: something needs another look'
  }
  if (busy || now.sending || (autosaved && saver.isDirty())) return 'Saving …'
  if (version === null) return autosaved ? 'Saved as you write' : 'Not saved yet'
  if (saver.isDirty()) return 'Changes not saved yet'
  return `Saved ${savedAt && isClient ? clock(savedAt) : ''}${editor ? ` by ${editor}` : ''}`
}

function clock(at: Date): string {
  const today = at.toDateString() === new Date().toDateString()
  return at.toLocaleString(
    'en-IN',
    today
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  )
}
