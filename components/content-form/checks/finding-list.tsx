import type { CheckFinding } from '#lib/publishing/checks/check.ts'
import { type Jump, severityName } from './findings.ts'

/** Findings of the checks; each one leads to its field or block. */
export function FindingList({
  findings,
  onJump,
}: {
  findings: readonly CheckFinding[]
  onJump: Jump
}) {
  return (
    <ul className="finding-list">
      {findings.map((it) => (
        <li key={`${it.path}${it.blockId}${it.message}`} className={`is-${it.severity}`}>
          <strong>{severityName[it.severity]}</strong>
          {it.path === 'form' ? (
            <span>{it.message}</span>
          ) : (
            <button type="button" className="finding-jump" onClick={() => onJump(it)}>
              {it.message}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
