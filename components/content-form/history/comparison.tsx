import { plural } from '#lib/format/plural.ts'
import { type BlockChange, differs, type SnapshotDiff } from '#lib/publishing/history/diff.ts'
import { BlockItem, FieldItem, type View } from './change-item.tsx'

type Props = { diff: SnapshotDiff; view: View; from: string; to: string }

/** Two versions side by side or inline: fields first, then each rich text block by block. */
export function RevisionComparison({ diff, view, from, to }: Props) {
  if (diff.count === 0) {
    return <p className="diff-empty">There are no differences between these versions.</p>
  }
  return (
    <div className={view === 'side' ? 'diff is-side' : 'diff'}>
      {view === 'side' && (
        <div className="diff-sides diff-side-names">
          <p>{from}</p>
          <p>{to}</p>
        </div>
      )}
      {diff.fields.length > 0 && (
        <section>
          <h3>Fields</h3>
          <ol className="diff-list">
            {diff.fields.map((it) => (
              <FieldItem key={it.key} field={it} view={view} />
            ))}
          </ol>
        </section>
      )}
      {diff.texts.map((text) => (
        <section key={text.key}>
          <h3>{text.label}</h3>
          <ol className="diff-list">
            {runs(text.blocks).map((run) =>
              run.same ? (
                <Unchanged key={run.blocks[0]?.id} blocks={run.blocks} />
              ) : (
                run.blocks.map((it) => <BlockItem key={it.id + it.change} block={it} view={view} />)
              ),
            )}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Unchanged({ blocks }: { blocks: readonly BlockChange[] }) {
  return (
    <li className="diff-same">
      <details>
        <summary>
          {plural(blocks.length, { one: '# unchanged block', other: '# unchanged blocks' })}
        </summary>
        {blocks.map((it) => (
          <p key={it.id} className="diff-text">
            {it.segments.map((part) => part.text).join('')}
          </p>
        ))}
      </details>
    </li>
  )
}

type Run = { same: boolean; blocks: BlockChange[] }

/** Groups adjacent unchanged blocks. */
function runs(blocks: readonly BlockChange[]): Run[] {
  const found: Run[] = []
  for (const block of blocks) {
    const same = !differs(block)
    const last = found.at(-1)
    if (last?.same === same) last.blocks.push(block)
    else found.push({ same, blocks: [block] })
  }
  return found
}
