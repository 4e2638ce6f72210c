'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field, FieldErrorList, fieldProps } from '#components/ui/field.tsx'
import { ModalDialog } from '#components/ui/modal-dialog.tsx'
import { momentAt, wallTimeAt } from '#lib/format/zoned-time.ts'
import type { ReleaseAction } from '#lib/publishing/core/release.ts'
import { TimeInZones, type Zones } from './time-in-zones.tsx'

export type Scheduling = {
  action: ReleaseAction
  /** The scheduled time that is to be changed; null if none is set yet. */
  dueAt: Date | null
}

type Props = Scheduling & {
  zones: Zones
  /** Returns the reason for a refusal, or null on success. */
  onSet: (dueAt: Date) => Promise<string | null>
  onClose: () => void
}

const TEXTS = {
  PUBLISH: {
    title: 'Schedule publication',
    lead: 'The current version is published at this time. Later changes are not included.',
  },
  UNPUBLISH: {
    title: 'Schedule unpublishing',
    lead: 'Readers can open it until then. Its text, history and URL are kept.',
  },
}

/** Asks for a day and a time in the site's time zone, and shows them in the user's zone too. */
export function ScheduleDialog({ action, dueAt, zones, onSet, onClose }: Props) {
  const [initialWall] = useState(() => wallTimeAt(dueAt ?? nextHour(), zones.site))
  const [wall, setWall] = useState(initialWall)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const moment = momentAt(wall, zones.site)
  const errors = error ? [error] : []
  const set = async () => {
    if (!moment) return setError('Choose a day and a time.')
    setBusy(true)
    const refusal = await onSet(moment)
    setBusy(false)
    setError(refusal)
  }
  const { title, lead } = TEXTS[action]
  return (
    <ModalDialog title={title} onClose={onClose} busy={busy}>
      {dueAt === null && <p>{lead}</p>}
      <form
        className="schedule-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) set()
        }}
      >
        <div className="field-row">
          <WallTimePart
            label="Date"
            type="date"
            value={wall.day}
            errors={errors}
            onChange={(day) => setWall({ ...wall, day })}
          />
          <WallTimePart
            label="Time"
            type="time"
            value={wall.time}
            errors={errors}
            onChange={(time) => setWall({ ...wall, time })}
          />
        </div>
        <div role="alert" className={error ? 'field is-wrong' : undefined}>
          {error && <FieldErrorList id="schedule" errors={errors} />}
        </div>
        {moment && (
          <p className="schedule-zones">
            <TimeInZones at={moment} zones={zones} />
          </p>
        )}
        <div className="admin-dialog-actions">
          <Button look="quiet" disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={busy}>
            {busy ? 'Scheduling…' : 'Schedule'}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}

type PartProps = {
  label: string
  type: 'date' | 'time'
  value: string
  errors: readonly string[]
  onChange: (value: string) => void
}

function WallTimePart({ label, type, value, errors, onChange }: PartProps) {
  const id = `schedule-${type}`
  return (
    <Field id={id} label={label}>
      <input
        {...fieldProps({ id, errors })}
        aria-describedby={errors.length > 0 ? 'schedule-errors' : undefined}
        className="control is-date"
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}

/** The proposed time: the next full hour that is at least 15 minutes away. */
function nextHour(): Date {
  const hour = 3_600_000
  return new Date(Math.ceil(Date.now() / hour + 0.25) * hour)
}
