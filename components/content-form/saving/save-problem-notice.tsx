'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { fieldLabel } from '#lib/publishing/history/field-labels.ts'
import type { SaveProblem, SaverState } from './saver.ts'

/** What stands in the way of saving, in words; it waits, so that nobody is thrown out of a sentence. */
export function SaveProblemNotice<Snapshot>({
  problem,
  onAttend,
}: {
  problem: SaveProblem<Snapshot>
  onAttend: () => void
}) {
  if (problem.is === 'offline' || problem.is === 'refused') return null
  const { title, words, action } = texts(problem)
  return (
    <Notice tone="warning" title={title} role="alert">
      <p>{words}</p>
      <Button size="small" onClick={onAttend}>
        {action}
      </Button>
    </Notice>
  )
}

function texts<Snapshot>(problem: SaveProblem<Snapshot>) {
  if (problem.is === 'signed-out') {
    return {
      title: 'Your session has ended',
      words: 'Go on writing: your words are kept on this computer until you sign in again.',
      action: 'Sign in here',
    }
  }
  if (problem.is === 'somebody-else') {
    return {
      title: `You are signed in as ${problem.name}`,
      words: 'Your words are kept on this computer, and are not stored under another name.',
      action: 'Choose how to go on',
    }
  }
  const who = (problem.is === 'conflict' && problem.versions.editor) || 'Somebody'
  return {
    title: `${who} changed the same part`,
    words: 'Neither version is lost. Yours is kept on this computer until you have chosen.',
    action: 'Look at both versions',
  }
}

type Merged = NonNullable<SaverState<unknown>['merged']>

/** What another editor did that is in the text now. */
export function MergedNotice({ merged, onSeen }: { merged: Merged; onSeen: () => void }) {
  const { editor, taken } = merged
  const parts = [
    ...taken.fields.map((it) => `“${fieldLabel(it)}”`),
    ...(taken.blocks > 0 ? [taken.blocks === 1 ? '1 block' : `${taken.blocks} blocks`] : []),
    ...(taken.moved ? ['the order of blocks'] : []),
  ]
  return (
    <Notice tone="good" role="status">
      <p>
        {editor ?? 'Somebody'} changed {listed(parts)}; it is in your text now.
      </p>
      <Button look="quiet" size="small" onClick={onSeen}>
        Seen
      </Button>
    </Notice>
  )
}

const listed = (parts: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)
