'use client'

import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { Field, FieldErrorList, fieldProps } from '#components/ui/field.tsx'
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
    title: 'Publish at a time',
    lead: 'The words as they are now go public by themselves. What you write afterwards is not part of it.',
  },
  UNPUBLISH: {
    title: 'Schedule unpublishing',
    lead: 'Readers find it until then. Its words, history and address stay here.',
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
    <ModalOverlay
      className="admin-overlay"
      isOpen
      isDismissable={!busy}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="admin-modal">
        <Dialog className="admin-dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
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
              <Field id="schedule-day" label="Day">
                <input
                  {...fieldProps({ id: 'schedule-day', errors })}
                  className="control is-date"
                  type="date"
                  value={wall.day}
                  onChange={(event) => setWall({ ...wall, day: event.target.value })}
                />
              </Field>
              <Field id="schedule-time" label="Time">
                <input
                  {...fieldProps({ id: 'schedule-time', errors })}
                  className="control is-date"
                  type="time"
                  value={wall.time}
                  onChange={(event) => setWall({ ...wall, time: event.target.value })}
                />
              </Field>
            </div>
            <div role="alert" className={error ? 'field is-wrong' : undefined}>
              {error && <FieldErrorList id="schedule-day" errors={errors} />}
            </div>
            {moment && (
              <p className="schedule-zones">
                <TimeInZones at={moment} zones={zones} />
              </p>
            )}
            <div className="admin-dialog-actions">
              <Button look="quiet" disabled={busy} onClick={onClose}>
                Back
              </Button>
              <Button type="submit" disabled={busy}>
                {busy ? 'Setting …' : 'Set the time'}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The proposed time: the next full hour that is at least 15 minutes away. */
function nextHour(): Date {
  const hour = 3_600_000
  return new Date(Math.ceil(Date.now() / hour + 0.25) * hour)
}
