'use client'

import { ConflictDialog } from './conflict-dialog.tsx'
import type { SaveProblem } from './saver.ts'
import { SignInDialog } from './sign-in-dialog.tsx'
import type { ContentFormState } from './use-content-form.ts'

/** What waits for a decision, as soon as somebody wants to look at it. */
export function SaveProblemDialog<Snapshot extends object>({
  form,
  problem,
  onDeclined,
  onDone,
}: {
  form: ContentFormState<Snapshot>
  problem: SaveProblem<Snapshot>
  /** Some of the own words give way. */
  onDeclined: (mine: Snapshot, base: Snapshot) => void
  onDone: () => void
}) {
  if (problem.is === 'conflict') {
    return (
      <ConflictDialog
        versions={{ ...problem.versions, mine: form.snapshot }}
        onChoose={(choices) => {
          const gaveWay = Object.values(choices).includes('theirs')
          if (gaveWay) onDeclined(form.snapshot, problem.versions.base)
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
