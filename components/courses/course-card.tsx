import { Badge } from '#components/ui/badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { badgeLabel, type CourseCard } from '#lib/courses/course.ts'
import { isoDay, shortDate } from '#lib/format/dates.ts'
import { CourseFacts } from './course-facts.tsx'
import { SeatsMeter } from './seats-meter.tsx'
import { UniversityMark } from './university-mark.tsx'

type Props = {
  course: CourseCard
  /** Reason for the recommendation, shown to readers. */
  reason?: string
  headingLevel?: 2 | 3 | 4
  action?: string
}

/** A card of a course; its one link covers the whole card. */
export function CourseCardView({
  course,
  reason,
  headingLevel = 3,
  action = 'View programme',
}: Props) {
  const Heading = `h${headingLevel}` as const
  const { university, intake } = course
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
        {intake?.seats && <SeatsMeter seats={intake.seats} />}
        <p className="course-card-intake">
          {intake ? (
            <>
              Apply by <time dateTime={isoDay(intake.applyBy)}>{shortDate(intake.applyBy)}</time>
            </>
          ) : (
            'Applications closed'
          )}
        </p>
        <span className="course-card-action" aria-hidden="true">
          {action}
          <Icon name="arrow-right" />
        </span>
      </footer>
    </article>
  )
}
