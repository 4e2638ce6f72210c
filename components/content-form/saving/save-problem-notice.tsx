'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { plural } from '#lib/format/plural.ts'
import { fieldLabel } from '#lib/publishing/history/field-labels.ts'
import type { SaveProblem, SaverState } from './saver-state.ts'

/**
 * Says why nothing is saved. The dialog that solves the problem opens only on request, so that it
 * does not interrupt typing.
 */
export function SaveProblemNotice<Snapshot>({
  problem,
  onSolve,
}: {
  problem: SaveProblem<Snapshot>
  onSolve: () => void
}) {
  if (problem.is === 'offline' || problem.is === 'refused') return null
  const { title, text, action } = textsOf(problem)
  return (
    <Notice tone="warning" title={title} role="alert">
      <p>{text}</p>
      <Button size="small" onClick={onSolve}>
        {action}
      </Button>
    </Notice>
  )
}

type Unsolved<Snapshot> = Exclude<SaveProblem<Snapshot>, { is: 'offline' | 'refused' }>

function textsOf<Snapshot>(problem: Unsolved<Snapshot>) {
  switch (problem.is) {
    case 'signed-out':
      return {
        title: 'Your session has ended',
        text: 'You can continue editing. Your changes are kept on this computer until you sign in again.',
        action: 'Sign in',
      }
    case 'somebody-else':
      return {
        title: `You are signed in as ${problem.name}`,
        text: 'Your changes are kept on this computer and are not saved under another name.',
        action: 'Choose how to continue',
      }
    case 'conflict':
      return {
        title: `${problem.versions.editor ?? 'Another user'} changed the same part`,
        text: 'Neither version is lost. Yours is kept on this computer until you choose.',
        action: 'Compare versions',
      }
  }
}

type Merged = NonNullable<SaverState<unknown>['merged']>

/** Says what another editor changed, which has been merged into the text. */
export function MergedNotice({ merged, onDismiss }: { merged: Merged; onDismiss: () => void }) {
  const { editor, taken } = merged
  const parts = [
    ...taken.fields.map((it) => `“${fieldLabel(it)}”`),
    ...(taken.blocks > 0 ? [plural(taken.blocks, { one: '# block', other: '# blocks' })] : []),
    ...(taken.moved ? ['the order of blocks'] : []),
  ]
  return (
    <Notice tone="good" role="status">
      <p>
        {editor ?? 'Another user'} changed {listed(parts)}. The changes are now in your text.
      </p>
      <Button look="quiet" size="small" onClick={onDismiss}>
        Dismiss
      </Button>
    </Notice>
  )
}

const listed = (parts: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)
