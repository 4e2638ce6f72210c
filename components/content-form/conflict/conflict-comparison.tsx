import { useMemo } from 'react'
import type { NameOf } from '#lib/publishing/history/described.ts'
import { differs, diffSnapshots } from '#lib/publishing/history/diff.ts'
import { TextDiff } from '../text-diff.tsx'

const CHANGE_LABELS = {
  added: 'new',
  removed: 'removed',
  changed: 'changed',
  same: 'moved',
} as const

/** Differences between two snapshots, by field and by block. */
export function ConflictComparison({
  before,
  after,
  nameOf,
}: {
  before: object
  after: object
  nameOf: NameOf
}) {
  const { fields, texts } = useMemo(
    () => diffSnapshots(before, after, nameOf),
    [before, after, nameOf],
  )
  return (
    <dl className="comparison">
      {fields.map((it) => (
        <div key={it.key}>
          <dt>{it.label}</dt>
          <dd>
            <TextDiff segments={it.segments} />
          </dd>
        </div>
      ))}
      {texts.flatMap((text) =>
        text.blocks.filter(differs).map((it) => (
          <div key={`${text.key} ${it.id} ${it.change}`}>
            <dt>
              {it.label} <span className="comparison-what">{CHANGE_LABELS[it.change]}</span>
            </dt>
            <dd>
              <TextDiff segments={it.segments} />
            </dd>
          </div>
        )),
      )}
    </dl>
  )
}
