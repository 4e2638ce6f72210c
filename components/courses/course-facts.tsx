import { type CourseCard, credentialLabel, durationLabel, modeLabel } from '#lib/courses/course.ts'
import { hoursLabel } from '#lib/courses/course-view.ts'

/** Credential, duration, mode and hours in one row; no fact is broken across lines. */
export function CourseFacts({
  course,
}: {
  course: Pick<CourseCard, 'credential' | 'durationMonths' | 'hoursPerWeek' | 'mode'>
}) {
  return (
    <ul className="course-facts">
      <li>{credentialLabel[course.credential]}</li>
      <li>{durationLabel(course.durationMonths)}</li>
      <li>{modeLabel[course.mode]}</li>
      <li>{hoursLabel(course.hoursPerWeek)}</li>
    </ul>
  )
}
