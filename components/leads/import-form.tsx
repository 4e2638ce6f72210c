'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { decodeText } from '#lib/format/decode-text.ts'
import { plural } from '#lib/format/plural.ts'
import { importRequestsAction } from '#lib/requests/actions.ts'
import { useLeadAction } from './use-lead-action.ts'

type Report = {
  rows: number
  good: number
  bad: { line: number; messages: string[] }[]
  known: number
  stored: number | null
}

/** Checks a list first, shows invalid rows, and stores the others on request. */
export function ImportForm({ columns }: { columns: readonly string[] }) {
  const { busy, error, run } = useLeadAction()
  const [csv, setCsv] = useState('')
  const [report, setReport] = useState<Report | null>(null)
  const send = async (dryRun: boolean, leaveOutBad: boolean) => {
    const done = await run(() => importRequestsAction(null, { csv, dryRun, leaveOutBad }))
    setReport(done?.data ?? null)
  }
  const change = (text: string) => {
    setCsv(text)
    setReport(null)
  }
  const newRows = report ? report.good - report.known : 0
  return (
    <div className="admin-stack">
      <p className="field-help">
        The first line must contain the column names, in any order:{' '}
        <code>{columns.join(', ')}</code>. Each row needs a name, a consent (how the person agreed,
        without names or numbers) and a phone number or an e-mail address. Write the day of the
        consent as 2026-11-22. For a course or topic, enter its slug, which is the last part of its
        URL on this site.
      </p>
      <label className="field">
        <span className="field-label">File</span>
        <input
          className="control"
          type="file"
          accept=".csv,text/csv"
          onChange={async (event) => {
            const file = event.target.files?.[0]
            change(file ? decodeText(await file.arrayBuffer()) : '')
          }}
        />
      </label>
      <label className="field">
        <span className="field-label">Or paste the list</span>
        <textarea
          className="control"
          rows={8}
          spellCheck={false}
          value={csv}
          onChange={(event) => change(event.target.value)}
        />
      </label>
      <div className="button-row">
        <Button look="secondary" disabled={busy || csv === ''} onClick={() => send(true, false)}>
          Check the list
        </Button>
        {report && report.stored === null && newRows > 0 && (
          <Button disabled={busy} onClick={() => send(false, true)}>
            {report.bad.length > 0
              ? plural(newRows, { one: 'Save the valid row', other: 'Save the # valid rows' })
              : plural(newRows, { one: 'Save the row', other: 'Save all # rows' })}
          </Button>
        )}
      </div>
      {error && (
        <p className="workspace-trouble" role="alert">
          {error}
        </p>
      )}
      {report && <Outcome report={report} />}
    </div>
  )
}

function Outcome({ report: { rows, good, bad, known, stored } }: { report: Report }) {
  const title =
    stored === null
      ? `${plural(rows, { one: '# row', other: '# rows' })}: ${good} valid, ${bad.length} invalid. Nothing has been saved yet.`
      : plural(stored, { one: '# row saved.', other: '# rows saved.' })
  return (
    <Notice tone={bad.length > 0 ? 'warning' : 'good'} title={title} role="status">
      {known > 0 && (
        <p>
          {plural(known, {
            one: '# row was imported before and stays as it is.',
            other: '# rows were imported before and stay as they are.',
          })}
        </p>
      )}
      {bad.length > 0 && (
        <ul className="workspace-timeline">
          {bad.slice(0, 50).map((it) => (
            <li key={it.line}>
              <strong>Line {it.line}</strong>: {it.messages.join(' ')}
            </li>
          ))}
        </ul>
      )}
      {stored !== null && (
        <p>
          <Link href="/admin/leads">Go to requests</Link>
        </p>
      )}
    </Notice>
  )
}
