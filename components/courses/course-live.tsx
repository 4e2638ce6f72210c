'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { cancelIntakeAction } from '#lib/courses/actions.ts'
import { shortDate } from '#lib/format/dates.ts'
import { money } from '#lib/format/numbers.ts'
import { ClaimForm, FeeForm, IntakeForm } from './course-live-forms.tsx'

type LiveView = {
  id: string
  intakes: {
    id: string
    startsOn: Date
    applyBy: Date
    seatsTotal: number | null
    seatsFilled: number | null
    seatsPercent: number | null
    cancelledAt: Date | null
  }[]
  fees: {
    id: string
    amountMinor: number
    currency: string
    taxIncluded: boolean
    source: string
    asOf: Date
    validUntil: Date | null
  }[]
  claims: { id: string; text: string; source: string; asOf: Date; expiresAt: Date }[]
}

/** Forms for intakes, fees and claims, which are public at once and not part of the draft. */
export function CourseLive({ live }: { live: LiveView }) {
  return (
    <>
      <FormSection title={`Intakes (${live.intakes.length}), live`}>
        <ul className="admin-plain-list">
          {live.intakes.map((it) => (
            <li key={it.id}>
              <span>
                {shortDate(it.startsOn)}, apply by {shortDate(it.applyBy)}
                {seats(it)}
                {it.cancelledAt && ' · cancelled'}
              </span>
              {!it.cancelledAt && (
                <ActionForm
                  initial={{ courseId: live.id, intakeId: it.id }}
                  action={cancelIntakeAction}
                  submit="Cancel"
                  look="secondary"
                >
                  {() => <span className="visually-hidden">{shortDate(it.startsOn)}</span>}
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        <IntakeForm courseId={live.id} />
      </FormSection>
      <FormSection title={`Fees (${live.fees.length}), live`}>
        <ul className="admin-plain-list">
          {live.fees.map((it) => (
            <li key={it.id}>
              <span>
                {money(it.amountMinor, it.currency)}
                {it.taxIncluded ? ' with tax' : ' without tax'} · {it.source}, {shortDate(it.asOf)}
              </span>
            </li>
          ))}
        </ul>
        <FeeForm courseId={live.id} />
      </FormSection>
      <FormSection title={`Claims (${live.claims.length}), live`}>
        <ul className="admin-plain-list">
          {live.claims.map((it) => (
            <li key={it.id}>
              <span>
                “{it.text}” · {it.source} · until {shortDate(it.expiresAt)}
              </span>
            </li>
          ))}
        </ul>
        <ClaimForm courseId={live.id} />
      </FormSection>
    </>
  )
}

function seats({ seatsTotal, seatsFilled, seatsPercent }: LiveView['intakes'][number]): string {
  if (seatsTotal !== null) return ` · ${seatsFilled ?? 0} of ${seatsTotal} seats`
  return seatsPercent === null ? '' : ` · ${seatsPercent} % of the seats`
}
