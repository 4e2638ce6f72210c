import { ButtonLink } from '#components/ui/button.tsx'
import type { CourseView } from '#lib/courses/course-view.ts'
import { isoDay, shortDate } from '#lib/format/dates.ts'
import { feeAmount } from './fee.tsx'

/**
 * Price, deadline and action at the bottom of small screens. Styles show it below the price card only,
 * the script hides it beside the form, so that the action is never on the screen twice.
 */
export function CourseBar({ course: { fee, intake } }: { course: CourseView }) {
  return (
    <div className="course-bar not-printed">
      <lectern-bar class="sticky-bar" data-for="counselling">
        <p>
          {fee && <strong>{feeAmount(fee)}</strong>}
          <span>
            {intake ? (
              <>
                Apply by <time dateTime={isoDay(intake.applyBy)}>{shortDate(intake.applyBy)}</time>
              </>
            ) : (
              'Applications closed'
            )}
          </span>
        </p>
        <ButtonLink href="#counselling">Request a callback</ButtonLink>
      </lectern-bar>
    </div>
  )
}
