'use client'

import Link from 'next/link'
import { type KeyboardEvent, useState } from 'react'
import { DateTime } from '#components/admin/date-time.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { moveLeadAction } from '#lib/leads/actions.ts'
import type { LeadStage } from '#lib/leads/lead.ts'
import type { TableRow } from './lead-table.tsx'
import { useLeadAction } from './use-lead-action.ts'

type Column = { stage: LeadStage; label: string; total: number; rows: readonly TableRow[] }

type Props = { columns: readonly Column[]; timeZone: string }

/** Cases by stage. Arrow keys move the focus, with Shift they move the case; a phone shows one column. */
export function LeadBoard({ columns, timeZone }: Props) {
  const { busy, error, done, run } = useLeadAction()
  const [shown, setShown] = useState(columns[0]?.stage)
  const move = (row: TableRow, from: number, by: number) => {
    const to = columns[from + by]
    if (!to || busy) return
    setShown(to.stage)
    run(() => moveLeadAction(null, { id: row.id, stage: to.stage }), `${row.name}: ${to.label}.`)
  }
  return (
    <>
      <p className="admin-count">
        <span className="workspace-keys">
          Arrow keys move the focus; with <kbd>Shift</kbd> they move the case to another stage.
        </span>{' '}
        <span role="status">{done}</span>
      </p>
      {error && (
        <p className="workspace-trouble" role="alert">
          {error}
        </p>
      )}
      <div className="field workspace-board-picker">
        <label className="field-label" htmlFor="board-stage">
          Stage
        </label>
        <select
          id="board-stage"
          className="control"
          value={shown}
          onChange={(event) =>
            setShown(columns.find((it) => it.stage === event.target.value)?.stage)
          }
        >
          {columns.map((it) => (
            <option key={it.stage} value={it.stage}>
              {it.label} ({it.total})
            </option>
          ))}
        </select>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a focus keys can't (axe: scrollable-region-focusable) */}
      <section className="workspace-board" aria-label="Cases by stage" tabIndex={0}>
        {columns.map((column, index) => (
          <section
            key={column.stage}
            className={column.stage === shown ? 'workspace-column is-shown' : 'workspace-column'}
            aria-label={column.label}
          >
            <h2>
              {column.label} <span>{column.total.toLocaleString('en-IN')}</span>
            </h2>
            <ul className="workspace-cards">
              {column.rows.map((row) => (
                <li
                  key={row.id}
                  className="workspace-card"
                  onKeyDown={(event) => press(event, (by) => move(row, index, by))}
                >
                  <Link href={`/admin/leads/${row.id}`} prefetch={false} data-card="">
                    {row.name}
                  </Link>
                  <p>{row.about}</p>
                  <p>
                    {row.assignee ?? 'Unassigned'} · {row.attempts}
                    {row.dueAt && (
                      <span className={row.overdue ? 'workspace-overdue' : undefined}>
                        {' · '}
                        <DateTime at={row.dueAt} timeZone={timeZone} />
                      </span>
                    )}
                  </p>
                  <div className="workspace-card-tools">
                    {[-1, 1].map((by) => {
                      const to = columns[index + by]
                      return (
                        to && (
                          <Button
                            key={by}
                            look="quiet"
                            tabIndex={-1}
                            aria-label={`Move ${row.name} to ${to.label}`}
                            title={to.label}
                            onClick={() => move(row, index, by)}
                          >
                            <Icon name={by < 0 ? 'arrow-left' : 'arrow-right'} />
                          </Button>
                        )
                      )
                    })}
                  </div>
                </li>
              ))}
            </ul>
            {column.total > column.rows.length && (
              <Link href={`/admin/leads?stage=${column.stage}`} prefetch={false}>
                All {column.total.toLocaleString('en-IN')}
              </Link>
            )}
          </section>
        ))}
      </section>
    </>
  )
}

const STEPS: Record<string, readonly [column: number, row: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function press(event: KeyboardEvent<HTMLElement>, move: (by: number) => void) {
  const step = STEPS[event.key]
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  const [across, down] = step
  if (event.shiftKey) {
    if (across !== 0) move(across)
    return
  }
  const columns = [...document.querySelectorAll('.workspace-column')].map((it) => [
    ...it.querySelectorAll<HTMLElement>('[data-card]'),
  ])
  const own = event.currentTarget.querySelector<HTMLElement>('[data-card]')
  const at = columns.findIndex((it) => own && it.includes(own))
  const row = own ? (columns[at]?.indexOf(own) ?? 0) : 0
  if (across === 0) return columns[at]?.[row + down]?.focus()
  // Empty columns are stepped over.
  for (let to = at + across; to >= 0 && to < columns.length; to += across) {
    const cards = columns[to] ?? []
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)]?.focus()
  }
}
