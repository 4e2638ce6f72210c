import { ButtonLink } from '#components/ui/button.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { modeLabel } from '#lib/courses/course.ts'
import { type CourseView, hoursLabel } from '#lib/courses/course-view.ts'
import { isoDay, longDate } from '#lib/format/dates.ts'
import { paths } from '#lib/paths.ts'
import { feeAmount, taxSentence } from './fee.tsx'

/** What a course costs and when it begins, with the one next step: the form of the same page. */
export function PriceCard({ course }: { course: CourseView }) {
  const { fee, intake } = course
  return (
    <section className="price-card" aria-labelledby="price">
      <h2 className="visually-hidden" id="price">
        Fee and dates
      </h2>
      <div className="price-card-head">
        {fee && (
          <p className="price-card-fee">
            <strong>{feeAmount(fee)}</strong>
            {fee.amountMinor > 0 && <span> total fee, {taxSentence(fee)}</span>}
          </p>
        )}
        <p className="price-card-deadline">
          {intake ? (
            <>
              Apply by <time dateTime={isoDay(intake.applyBy)}>{longDate(intake.applyBy)}</time>
            </>
          ) : (
            'Applications closed'
          )}
        </p>
      </div>
      <div className="price-card-actions">
        <ButtonLink href="#counselling">Request a callback</ButtonLink>
        {course.brochureHref && (
          <ButtonLink href={course.brochureHref} look="secondary">
            Brochure
          </ButtonLink>
        )}
      </div>
      <Facts facts={factsOf(course)} />
      <ButtonLink href={paths.compare([course.slug])} look="quiet" size="small">
        Compare with other courses
      </ButtonLink>
    </section>
  )
}

function factsOf({ intake, hoursPerWeek, mode, fee }: CourseView): Fact[] {
  return [
    ...(intake
      ? [
          {
            name: 'Next start',
            value: <time dateTime={isoDay(intake.startsOn)}>{longDate(intake.startsOn)}</time>,
          },
        ]
      : []),
    { name: 'Study time', value: hoursLabel(hoursPerWeek) },
    { name: 'Mode', value: modeLabel[mode] },
    ...(fee?.instalments ? [{ name: 'Instalments', value: fee.instalments, isWide: true }] : []),
    ...(fee ? [{ name: 'Refunds', value: fee.refundRule, isWide: true }] : []),
  ]
}
