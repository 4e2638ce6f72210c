'use client'

import { ConflictDialog } from '../conflict/conflict-dialog.tsx'
import { SignInDialog } from './sign-in-dialog.tsx'
import type { Saving } from './use-saving.ts'

type Props<Snapshot extends object> = {
  saving: Pick<Saving<Snapshot>, 'saver' | 'snapshot' | 'problem' | 'author' | 'writeAs'>
  /** Called when the user chose the other version in some part. */
  onDeclined: (mine: Snapshot, base: Snapshot) => void
  onDone: () => void
}

/** The dialog that solves a save problem: a conflict, or an ended session. */
export function SaveProblemDialog<Snapshot extends object>(props: Props<Snapshot>) {
  const { saving, onDeclined, onDone } = props
  const { saver, snapshot, problem, author } = saving
  if (problem?.is === 'conflict') {
    return (
      <ConflictDialog
        versions={{ ...problem.versions, mine: snapshot }}
        onChoose={(choices) => {
          const hasDeclined = Object.values(choices).includes('theirs')
          if (hasDeclined) onDeclined(snapshot, problem.versions.base)
          saver.resolve(choices)
          onDone()
        }}
      />
    )
  }
  if (problem?.is !== 'signed-out' && problem?.is !== 'somebody-else') return null
  return (
    <SignInDialog
      other={problem.is === 'somebody-else' ? problem : null}
      author={author}
      onClose={onDone}
      onSignedIn={() => {
        saver.retry()
        onDone()
      }}
      onWriteAs={(other) => {
        saving.writeAs(other)
        onDone()
      }}
    />
  )
}
