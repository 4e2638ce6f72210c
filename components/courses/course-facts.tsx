import { type CourseCard, credentialLabel, durationLabel, modeLabel } from '#lib/courses/course.ts'

/** Credential, duration and mode in one row; no fact is broken across lines. */
export function CourseFacts({
  course,
}: {
  course: Pick<CourseCard, 'credential' | 'durationMonths' | 'mode'>
}) {
  return (
    <ul className="course-facts">
      <li>{credentialLabel[course.credential]}</li>
      <li>{durationLabel(course.durationMonths)}</li>
      <li>{modeLabel[course.mode]}</li>
    </ul>
  )
}
