'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Moment } from '#components/admin/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { assignLeadsAction } from '#lib/leads/actions.ts'
import type { LeadStage } from '#lib/leads/lead.ts'
import { stageTone } from './lead-labels.ts'
import { useKeys } from './use-keys.ts'
import { useStep } from './use-step.ts'

export type TableRow = {
  id: string
  name: string
  reference: string
  /** Why it looks like spam. */
  signs: readonly string[]
  stage: LeadStage
  stageWords: string
  about: string
  promise: string
  tries: string
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

/** Cases, newest first; chosen ones are given to somebody together. j and k walk, x chooses. */
export function LeadTable({ rows, counsellors, timeZone }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setChosen((all) => (all.includes(id) ? all.filter((it) => it !== id) : [...all, id]))
  const all = rows.length > 0 && rows.every((it) => chosen.includes(it.id))
  useKeys({ j: () => walk(1), k: () => walk(-1), x: () => focusedBox()?.click() })
  return (
    <>
      <BulkBar chosen={chosen} counsellors={counsellors} onDone={() => setChosen([])} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a focus keys can't (axe: scrollable-region-focusable) */}
      <section className="admin-table-frame" aria-label="Requests" tabIndex={0}>
        <table className="admin-table desk-table">
          <caption className="visually-hidden">Requests</caption>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="All on this page"
                  checked={all}
                  onChange={() => setChosen(all ? [] : rows.map((it) => it.id))}
                />
              </th>
              <th scope="col">Name</th>
              <th scope="col">Stage</th>
              <th scope="col" className="is-minor">
                About
              </th>
              <th scope="col" className="is-minor">
                Promise
              </th>
              <th scope="col" className="is-minor is-end">
                Tries
              </th>
              <th scope="col">Due</th>
              <th scope="col" className="is-minor">
                With
              </th>
              <th scope="col" className="is-end is-minor">
                Asked
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={it.id} aria-selected={chosen.includes(it.id)}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Choose ${it.name}`}
                    checked={chosen.includes(it.id)}
                    onChange={() => toggle(it.id)}
                  />
                </td>
                <th scope="row">
                  <Link href={`/admin/leads/${it.id}`} prefetch={false} data-lead="">
                    {it.name}
                  </Link>
                  <code className="desk-reference">{it.reference}</code>
                  {it.signs.length > 0 && <span className="desk-signs">{inOneLine(it.signs)}</span>}
                </th>
                <td>
                  <Badge tone={stageTone[it.stage]}>{it.stageWords}</Badge>
                </td>
                <td className="is-minor desk-about" data-title="About">
                  {it.about}
                </td>
                <td className="is-minor desk-promise">{it.promise}</td>
                <td className="is-minor is-end" data-title="Tries">
                  {it.tries}
                </td>
                <td className={it.overdue ? 'desk-overdue' : undefined} data-title="Due">
                  {it.dueAt && <Moment at={it.dueAt} timeZone={timeZone} />}
                  {it.overdue && <span className="visually-hidden"> overdue</span>}
                </td>
                <td className="is-minor" data-title="With">
                  {it.assignee}
                </td>
                <td className="is-end is-minor" data-title="Asked">
                  <Moment at={it.lastRequestedAt} timeZone={timeZone} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** “It was sent within two seconds; there are links in the message” */
const inOneLine = (signs: readonly string[]) => {
  const line = signs.join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-lead]')]

function walk(by: number) {
  const all = links()
  const at = all.findIndex((it) => it.closest('tr')?.contains(document.activeElement))
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
}

const focusedBox = () =>
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('[type=checkbox]')

function BulkBar({
  chosen,
  counsellors,
  onDone,
}: Pick<Props, 'counsellors'> & { chosen: readonly string[]; onDone: () => void }) {
  const { busy, trouble, done, run } = useStep()
  const [to, setTo] = useState('')
  const give = async () => {
    const input = { ids: chosen, assigneeId: to || null }
    if (await run(() => assignLeadsAction(null, input), 'Given.')) onDone()
  }
  if (chosen.length === 0) {
    return (
      <p className="admin-count" role="status">
        {done}
      </p>
    )
  }
  return (
    <div className="desk-bulk">
      <strong>{chosen.length} chosen</strong>
      <select
        className="control"
        aria-label="Give them to"
        value={to}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value="">Nobody (the pool)</option>
        {counsellors.map((it) => (
          <option key={it.id} value={it.id}>
            {it.name}
          </option>
        ))}
      </select>
      <Button onClick={give} disabled={busy}>
        Give
      </Button>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}
