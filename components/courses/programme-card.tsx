import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import type { CourseCard } from '#lib/courses/course.ts'
import { isoDay, shortDate } from '#lib/format/dates.ts'
import { Claim } from './claim.tsx'
import { CourseFacts } from './course-facts.tsx'
import { SeatsMeter } from './seats-meter.tsx'
import { UniversityMark } from './university-mark.tsx'

type Props = {
  course: CourseCard
  showClaim?: boolean
  showSeats?: boolean
  /** Label of the button. */
  action: string
  /** Content above the name of the course. */
  children?: ReactNode
}

/** A highlighted course: claim and seats with their sources, and one button. */
export function ProgrammeCard({
  course,
  showClaim = true,
  showSeats = true,
  action,
  children,
}: Props) {
  const { university, intake, claim } = course
  return (
    <aside className="programme-card" aria-label={course.title}>
      {children}
      <div className="programme-card-head">
        <UniversityMark university={university} />
        <span>{university.name}</span>
      </div>
      <p className="programme-card-title">
        <a href={course.href}>{course.title}</a>
      </p>
      <CourseFacts course={course} />
      {showClaim && claim && <Claim claim={claim} />}
      {showSeats && intake?.seats && <SeatsMeter seats={intake.seats} withSource />}
      <p className="programme-card-facts">
        {intake ? (
          <>
            Starts <time dateTime={isoDay(intake.startsOn)}>{shortDate(intake.startsOn)}</time>,
            apply by <time dateTime={isoDay(intake.applyBy)}>{shortDate(intake.applyBy)}</time>
          </>
        ) : (
          'Applications closed'
        )}
      </p>
      <ButtonLink href={course.href} look="secondary" aria-label={`${action}: ${course.title}`}>
        {action}
      </ButtonLink>
    </aside>
  )
}
