'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { handOverAllAction } from '#lib/leads/actions.ts'
import { useLeadAction } from './use-lead-action.ts'

type Props = { me: string; counsellors: readonly { id: string; name: string }[] }

/** Reassigns all open cases of one counsellor, for example before an absence. */
export function HandOverLeads({ me, counsellors }: Props) {
  const { busy, error, done, run } = useLeadAction()
  const [from, setFrom] = useState(me)
  const [to, setTo] = useState('')
  const reassign = () => run(() => handOverAllAction(null, { from, to: to || null }), 'Reassigned.')
  return (
    <details className="form-section">
      <summary>Reassign all of a counsellor’s cases</summary>
      <div className="workspace-bulk">
        <Choice label="Open cases of" value={from} onChange={setFrom} people={counsellors} />
        <Choice
          label="Reassign to"
          value={to}
          onChange={setTo}
          people={counsellors}
          none="Unassigned"
        />
        <Button look="secondary" onClick={reassign} disabled={busy}>
          Reassign all
        </Button>
        <span role="status">{done}</span>
        {error && <span role="alert">{error}</span>}
      </div>
    </details>
  )
}

type Chooser = {
  label: string
  value: string
  onChange: (value: string) => void
  people: Props['counsellors']
  none?: string
}

function Choice({ label, value, onChange, people, none }: Chooser) {
  return (
    <label>
      {label}{' '}
      <select className="control" value={value} onChange={(event) => onChange(event.target.value)}>
        {none && <option value="">{none}</option>}
        {people.map((it) => (
          <option key={it.id} value={it.id}>
            {it.name}
          </option>
        ))}
      </select>
    </label>
  )
}
