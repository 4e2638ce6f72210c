'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ConflictComparison } from '../conflict/conflict-comparison.tsx'
import { usePickNames } from '../form-context.tsx'
import type { DeviceCopy } from './use-device-copy.ts'

type Props<Snapshot extends object> = {
  copy: DeviceCopy<Snapshot>
  current: Snapshot
  onTake: () => void
  onForget: () => void
}

/** Offers changes that this computer kept and the server does not have. */
export function UnsavedCopyNotice<Snapshot extends object>({
  copy,
  current,
  onTake,
  onForget,
}: Props<Snapshot>) {
  const names = usePickNames()
  return (
    <Notice
      title={
        copy.declined
          ? 'Your version, which was not taken'
          : 'Words from before that were not saved'
      }
      role="status"
    >
      <p>
        This computer kept them on{' '}
        {copy.at.toLocaleString('en-IN', { dateStyle: 'medium', timeStyle: 'short' })},{' '}
        {copy.declined
          ? 'when the other version was chosen.'
          : 'when the page was left before the site had them.'}
      </p>
      <details>
        <summary>What differs from the text below</summary>
        <ConflictComparison
          before={current}
          after={copy.snapshot}
          nameOf={(id) => names.nameOf(id)?.title ?? id}
        />
      </details>
      <div className="button-row">
        <Button look="secondary" size="small" onClick={onTake}>
          Bring them back
        </Button>
        <Button look="quiet" size="small" onClick={onForget}>
          Throw them away
        </Button>
      </div>
    </Notice>
  )
}
