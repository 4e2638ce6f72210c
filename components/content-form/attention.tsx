'use client'

import { ConflictDialog } from './conflict-dialog.tsx'
import type { Trouble } from './saver.ts'
import { SignInDialog } from './sign-in-dialog.tsx'
import type { ContentFormState } from './use-content-form.ts'

/** What waits for a decision, as soon as somebody wants to look at it. */
export function Attention<Snapshot extends object>({
  form,
  trouble,
  onDeclined,
  onDone,
}: {
  form: ContentFormState<Snapshot>
  trouble: Trouble<Snapshot>
  /** Some of the own words give way. */
  onDeclined: (mine: Snapshot, base: Snapshot) => void
  onDone: () => void
}) {
  if (trouble.is === 'conflict') {
    return (
      <ConflictDialog
        meeting={{ ...trouble.meeting, mine: form.snapshot }}
        onChoose={(choices) => {
          const gaveWay = Object.values(choices).includes('theirs')
          if (gaveWay) onDeclined(form.snapshot, trouble.meeting.base)
          form.saver.resolve(choices)
          onDone()
        }}
      />
    )
  }
  if (trouble.is !== 'signed-out' && trouble.is !== 'somebody-else') return null
  return (
    <SignInDialog
      trouble={trouble}
      writer={form.writer}
      onClose={onDone}
      onSignedIn={() => {
        form.saver.retry()
        onDone()
      }}
      onWriteAs={(writer) => {
        form.writeAs(writer)
        onDone()
      }}
    />
  )
}
