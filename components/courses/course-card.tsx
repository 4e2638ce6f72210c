import { Badge } from '#components/ui/badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { badgeLabel, type CourseCard, type Seats } from '#lib/courses/course.ts'
import { isoDay, shortDate } from '#lib/format/dates.ts'
import { COMPARE_FORM } from './compare-tray.tsx'
import { CourseFacts } from './course-facts.tsx'
import { feeAmount, taxSentence } from './fee.tsx'
import { UniversityMark } from './university-mark.tsx'

type Props = {
  course: CourseCard
  /** Reason for the recommendation, shown to readers. */
  reason?: string
  headingLevel?: 2 | 3 | 4
  action?: string
  /** With a tick for the comparison; the page then has a `CompareTray`. */
  comparable?: boolean
}

const seatsSentence = ({ percent, asOf }: Seats) =>
  `${percent}% of seats filled${asOf ? ` as of ${shortDate(asOf)}` : ''}`

/** A card of a course; its one link covers the whole card. */
export function CourseCardView({
  course,
  reason,
  headingLevel = 3,
  action = 'View programme',
  comparable = false,
}: Props) {
  const Heading = `h${headingLevel}` as const
  const { university, intake, fee } = course
  return (
    <article className="course-card">
      <header className="course-card-head">
        <UniversityMark university={university} />
        <span className="course-card-university">{university.name}</span>
        {course.badge && (
          <Badge tone={course.badge === 'BESTSELLER' ? 'lamp' : 'plain'}>
            {badgeLabel[course.badge]}
          </Badge>
        )}
      </header>
      <Heading className="course-card-title">
        <a href={course.href}>{course.title}</a>
      </Heading>
      {reason && <p className="course-card-reason">{reason}</p>}
      <CourseFacts course={course} />
      {fee && (
        <p className="course-card-fee">
          <strong>{feeAmount(fee)}</strong>
          {fee.amountMinor > 0 && ` ${taxSentence(fee)}`}
        </p>
      )}
      {course.sellingPoints.length > 0 && (
        <ul className="course-card-points">
          {course.sellingPoints.slice(0, 2).map((it) => (
            <li key={it}>
              <Icon name="check" />
              {it}
            </li>
          ))}
        </ul>
      )}
      <footer className="course-card-foot">
        <p className="course-card-intake">
          {intake ? (
            <>
              Starts <time dateTime={isoDay(intake.startsOn)}>{shortDate(intake.startsOn)}</time>,
              apply by <time dateTime={isoDay(intake.applyBy)}>{shortDate(intake.applyBy)}</time>
            </>
          ) : (
            'Applications closed'
          )}
        </p>
        {intake?.seats && <p className="course-card-seats">{seatsSentence(intake.seats)}</p>}
        {comparable && (
          <label className="course-card-compare">
            <input type="checkbox" name="courses" value={course.slug} form={COMPARE_FORM} />
            Compare<span className="visually-hidden"> {course.title}</span>
          </label>
        )}
        <span className="course-card-action" aria-hidden="true">
          {action}
          <Icon name="arrow-right" />
        </span>
      </footer>
    </article>
  )
}
