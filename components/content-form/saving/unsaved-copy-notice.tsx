'use client'

import { ClockTime } from '#components/admin/time-zone.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ConflictComparison } from '../conflict/conflict-comparison.tsx'
import { usePickNames } from '../form-context.tsx'
import type { DeviceCopy } from './device-copies.ts'

type Props<Snapshot extends object> = {
  copy: DeviceCopy<Snapshot>
  current: Snapshot
  onRestore: () => void
  onDiscard: () => void
}

/** Offers changes that are kept on this computer and not saved on the server. */
export function UnsavedCopyNotice<Snapshot extends object>({
  copy,
  current,
  onRestore,
  onDiscard,
}: Props<Snapshot>) {
  const names = usePickNames()
  return (
    <Notice
      title={
        copy.declined ? 'Your version from a conflict' : 'Unsaved changes from an earlier session'
      }
      role="status"
    >
      <p>
        Kept on this computer since <ClockTime at={copy.at} />,{' '}
        {copy.declined
          ? 'when you chose the other version.'
          : 'because you left the page before they were saved.'}
      </p>
      <details>
        <summary>Differences from the current text</summary>
        <ConflictComparison
          before={current}
          after={copy.snapshot}
          nameOf={(id) => names.nameOf(id)?.title ?? id}
        />
      </details>
      <div className="button-row">
        <Button look="secondary" size="small" onClick={onRestore}>
          Restore
        </Button>
        <Button look="quiet" size="small" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </Notice>
  )
}
