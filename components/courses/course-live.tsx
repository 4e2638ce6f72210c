'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { cancelIntakeAction } from '#lib/courses/actions.ts'
import { shortDate } from '#lib/format/dates.ts'
import { money } from '#lib/format/numbers.ts'
import { ClaimForm, FeeForm, IntakeForm } from './course-live-forms.tsx'

type LiveView = {
  id: string
  /** The course is published, so that readers see these entries. */
  isPublic: boolean
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
      <LiveSection
        title="Intakes"
        items={live.intakes}
        line={(it) => (
          <>
            <span>
              {shortDate(it.startsOn)}, apply by {shortDate(it.applyBy)}
              {seats(it)}
              {it.cancelledAt && ' · cancelled'}
            </span>
            {!it.cancelledAt && (
              <ActionForm
                initial={{ courseId: live.id, intakeId: it.id }}
                action={cancelIntakeAction}
                submit="Cancel intake"
                look="secondary"
              >
                {() => <span className="visually-hidden">{shortDate(it.startsOn)}</span>}
              </ActionForm>
            )}
          </>
        )}
      >
        <IntakeForm courseId={live.id} isPublic={live.isPublic} />
      </LiveSection>
      <LiveSection
        title="Fees"
        items={live.fees}
        line={(it) => (
          <span>
            {money(it.amountMinor, it.currency)}
            {it.taxIncluded ? ' including tax' : ' excluding tax'} · {it.source},{' '}
            {shortDate(it.asOf)}
          </span>
        )}
      >
        <FeeForm courseId={live.id} isPublic={live.isPublic} />
      </LiveSection>
      <LiveSection
        title="Claims"
        items={live.claims}
        line={(it) => (
          <span>
            “{it.text}” · {it.source} · until {shortDate(it.expiresAt)}
          </span>
        )}
      >
        <ClaimForm courseId={live.id} isPublic={live.isPublic} />
      </LiveSection>
    </>
  )
}

/** What is public, and below it the form that adds to it. */
function LiveSection<Item extends { id: string }>({
  title,
  items,
  line,
  children,
}: {
  title: string
  items: readonly Item[]
  line: (item: Item) => ReactNode
  children: ReactNode
}) {
  return (
    <FormSection title={`${title} (${items.length}), live`}>
      <ul className="admin-plain-list">
        {items.map((it) => (
          <li key={it.id}>{line(it)}</li>
        ))}
      </ul>
      {children}
    </FormSection>
  )
}

function seats({ seatsTotal, seatsFilled, seatsPercent }: LiveView['intakes'][number]): string {
  if (seatsTotal !== null) return ` · ${seatsFilled ?? 0} of ${seatsTotal} seats taken`
  return seatsPercent === null ? '' : ` · ${seatsPercent}% of seats filled`
}
