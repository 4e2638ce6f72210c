'use client'

import { ConflictDialog } from '../conflict/conflict-dialog.tsx'
import type { ContentFormState } from '../use-content-form.ts'
import type { SaveProblem } from './saver.ts'
import { SignInDialog } from './sign-in-dialog.tsx'

/** The dialog that solves a save problem: a conflict, or an ended session. */
export function SaveProblemDialog<Snapshot extends object>({
  form,
  problem,
  onDeclined,
  onDone,
}: {
  form: ContentFormState<Snapshot>
  problem: SaveProblem<Snapshot>
  /** Called when the user chose the other version in some part. */
  onDeclined: (mine: Snapshot, base: Snapshot) => void
  onDone: () => void
}) {
  if (problem.is === 'conflict') {
    return (
      <ConflictDialog
        versions={{ ...problem.versions, mine: form.snapshot }}
        onChoose={(choices) => {
          const hasDeclined = Object.values(choices).includes('theirs')
          if (hasDeclined) onDeclined(form.snapshot, problem.versions.base)
          form.saver.resolve(choices)
          onDone()
        }}
      />
    )
  }
  if (problem.is !== 'signed-out' && problem.is !== 'somebody-else') return null
  return (
    <SignInDialog
      problem={problem}
      author={form.author}
      onClose={onDone}
      onSignedIn={() => {
        form.saver.retry()
        onDone()
      }}
      onWriteAs={(author) => {
        form.writeAs(author)
        onDone()
      }}
    />
  )
}
