'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { handOverAllAction } from '#lib/leads/actions.ts'
import { useStep } from './use-step.ts'

type Props = { me: string; counsellors: readonly { id: string; name: string }[] }

/** For an absence: every open case goes to one person, or to whoever takes the next. */
export function HandOverAll({ me, counsellors }: Props) {
  const { busy, trouble, done, run } = useStep()
  const [from, setFrom] = useState(me)
  const [to, setTo] = useState('')
  const give = () => run(() => handOverAllAction(null, { from, to: to || null }), 'Handed over.')
  return (
    <details className="form-section">
      <summary>Hand over all cases of somebody who is away</summary>
      <div className="desk-bulk">
        <Choice label="Open cases of" value={from} onChange={setFrom} people={counsellors} />
        <Choice
          label="go to"
          value={to}
          onChange={setTo}
          people={counsellors}
          none="whoever is next"
        />
        <Button look="secondary" onClick={give} disabled={busy}>
          Hand over all
        </Button>
        <span role="status">{done}</span>
        {trouble && <span role="alert">{trouble}</span>}
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
