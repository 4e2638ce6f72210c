'use client'

import Link from 'next/link'
import { useState } from 'react'
import { DateTime } from '#components/admin/date-time.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { assignLeadsAction } from '#lib/leads/actions.ts'
import type { LeadStage } from '#lib/leads/lead.ts'
import { stageTone } from './lead-labels.ts'
import { useLeadAction } from './use-lead-action.ts'
import { useShortcuts } from './use-shortcuts.ts'

export type TableRow = {
  id: string
  name: string
  reference: string
  /** Signals of spam, as texts. */
  flags: readonly string[]
  stage: LeadStage
  stageText: string
  about: string
  preference: string
  attempts: string
  dueAt: Date | null
  overdue: boolean
  assignee: string | null
  lastRequestedAt: Date
}

type Props = {
  rows: readonly TableRow[]
  counsellors: readonly { id: string; name: string }[]
  timeZone: string
}

/** The list of cases with bulk assignment. Shortcuts: j and k move the focus, x selects. */
export function LeadTable({ rows, counsellors, timeZone }: Props) {
  const [selected, setSelected] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setSelected((all) => (all.includes(id) ? all.filter((it) => it !== id) : [...all, id]))
  const all = rows.length > 0 && rows.every((it) => selected.includes(it.id))
  useShortcuts({ j: () => moveFocus(1), k: () => moveFocus(-1), x: () => focusedBox()?.click() })
  return (
    <>
      <BulkBar selected={selected} counsellors={counsellors} onDone={() => setSelected([])} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a focus keys can't (axe: scrollable-region-focusable) */}
      <section className="admin-table-frame" aria-label="Requests" tabIndex={0}>
        <table className="admin-table workspace-table">
          <caption className="visually-hidden">Requests</caption>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="All on this page"
                  checked={all}
                  onChange={() => setSelected(all ? [] : rows.map((it) => it.id))}
                />
              </th>
              <th scope="col">Name</th>
              <th scope="col">Stage</th>
              <th scope="col" className="is-minor">
                About
              </th>
              <th scope="col" className="is-minor">
                Preference
              </th>
              <th scope="col" className="is-minor is-end">
                Attempts
              </th>
              <th scope="col">Due</th>
              <th scope="col" className="is-minor">
                Assigned to
              </th>
              <th scope="col" className="is-end is-minor">
                Requested
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={it.id} aria-selected={selected.includes(it.id)}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Select ${it.name}`}
                    checked={selected.includes(it.id)}
                    onChange={() => toggle(it.id)}
                  />
                </td>
                <th scope="row">
                  <Link href={`/admin/leads/${it.id}`} prefetch={false} data-lead="">
                    {it.name}
                  </Link>
                  <code className="workspace-reference">{it.reference}</code>
                  {it.flags.length > 0 && (
                    <span className="workspace-flags-line">{inOneLine(it.flags)}</span>
                  )}
                </th>
                <td>
                  <Badge tone={stageTone[it.stage]}>{it.stageText}</Badge>
                </td>
                <td className="is-minor workspace-about" data-title="About">
                  {it.about}
                </td>
                <td className="is-minor workspace-preference">{it.preference}</td>
                <td className="is-minor is-end" data-title="Attempts">
                  {it.attempts}
                </td>
                <td className={it.overdue ? 'workspace-overdue' : undefined} data-title="Due">
                  {it.dueAt && <DateTime at={it.dueAt} timeZone={timeZone} />}
                  {it.overdue && <span className="visually-hidden"> overdue</span>}
                </td>
                <td className="is-minor" data-title="Assigned to">
                  {it.assignee}
                </td>
                <td className="is-end is-minor" data-title="Requested">
                  <DateTime at={it.lastRequestedAt} timeZone={timeZone} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** “It was sent within two seconds; the message contains links” */
const inOneLine = (flags: readonly string[]) => {
  const line = flags.join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-lead]')]

function moveFocus(by: number) {
  const all = links()
  const at = all.findIndex((it) => it.closest('tr')?.contains(document.activeElement))
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
}

const focusedBox = () =>
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('[type=checkbox]')

function BulkBar({
  selected,
  counsellors,
  onDone,
}: Pick<Props, 'counsellors'> & { selected: readonly string[]; onDone: () => void }) {
  const { busy, error, done, run } = useLeadAction()
  const [to, setTo] = useState('')
  const assign = async () => {
    const input = { ids: selected, assigneeId: to || null }
    if (await run(() => assignLeadsAction(null, input), 'Assigned.')) onDone()
  }
  if (selected.length === 0) {
    return (
      <p className="admin-count" role="status">
        {done}
      </p>
    )
  }
  return (
    <div className="workspace-bulk">
      <strong>{selected.length} selected</strong>
      <select
        className="control"
        aria-label="Assign to"
        value={to}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value="">Unassigned</option>
        {counsellors.map((it) => (
          <option key={it.id} value={it.id}>
            {it.name}
          </option>
        ))}
      </select>
      <Button onClick={assign} disabled={busy}>
        Assign
      </Button>
      {error && <p role="alert">{error}</p>}
    </div>
  )
}
