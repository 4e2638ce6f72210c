'use client'

import { useSyncExternalStore } from 'react'
import type { ContentFormState } from './use-content-form.ts'

/** In words, at one fixed place. Only what is out of the ordinary is read out. */
export function SaveState<Snapshot extends object>({ form }: { form: ContentFormState<Snapshot> }) {
  const { now, busy } = form
  const problem = now.problem?.is ?? null
  // Hours are those of the computer before which somebody sits, which the server does not know.
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <span
      role="status"
      aria-live={problem || busy ? 'polite' : 'off'}
      className={problem ? 'save-state is-trouble' : 'save-state'}
    >
      {labelFor(form, here)}
    </span>
  )
}

const never = () => () => {}

function labelFor<Snapshot extends object>(
  form: ContentFormState<Snapshot>,
  here: boolean,
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
  return `Saved ${savedAt && here ? clock(savedAt) : ''}${editor ? ` by ${editor}` : ''}`
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
