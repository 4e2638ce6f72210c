'use client'

import type { ContentFormState } from './use-content-form.ts'

/** In words, at one fixed place. Only what is out of the ordinary is read out. */
export function SaveState<Snapshot extends object>({ form }: { form: ContentFormState<Snapshot> }) {
  const { now, busy } = form
  const trouble = now.trouble?.is ?? null
  return (
    <span
      role="status"
      aria-live={trouble || busy ? 'polite' : 'off'}
      className={trouble ? 'save-state is-trouble' : 'save-state'}
      suppressHydrationWarning
    >
      {wordsFor(form)}
    </span>
  )
}

function wordsFor<Snapshot extends object>(form: ContentFormState<Snapshot>): string {
  const { now, busy, version, autosaved, savedAt, editor, saver } = form
  switch (now.trouble?.is) {
    case 'offline':
      return 'Offline: kept on this computer, saved as soon as the site answers'
    case 'signed-out':
      return 'Signed out: kept on this computer'
    case 'somebody-else':
      return 'Somebody else is signed in: kept on this computer'
    case 'conflict':
      return 'Changed by somebody else too: not saved yet'
    case 'refused':
      return 'Not saved: something needs another look'
  }
  if (busy || now.sending || (autosaved && saver.isDirty())) return 'Saving …'
  if (version === null) return autosaved ? 'Saved as you write' : 'Not saved yet'
  if (saver.isDirty()) return 'Changes not saved yet'
  return `Saved ${savedAt ? clock(savedAt) : ''}${editor ? ` by ${editor}` : ''}`
}

/** In the time of the computer before which somebody sits; the server may name another hour first. */
function clock(at: Date): string {
  const today = at.toDateString() === new Date().toDateString()
  return at.toLocaleString(
    'en-IN',
    today
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  )
}
