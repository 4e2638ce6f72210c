import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import { CourseCardView } from './course-card.tsx'

/** Course cards of equal height, in a grid or in a row that scrolls horizontally. */
export function CourseRail({
  courses,
  label,
  headingLevel = 3,
  layout = 'grid',
}: {
  courses: readonly Recommended[]
  label: string
  headingLevel?: 2 | 3 | 4
  layout?: 'grid' | 'scroll'
}) {
  const cards = courses.map(({ course, reason }) => (
    <li key={course.id}>
      <CourseCardView course={course} reason={reason} headingLevel={headingLevel} />
    </li>
  ))
  if (layout === 'grid') return <ul className="course-grid">{cards}</ul>
  return (
    <section
      className="course-scroller"
      aria-label={`Cards: ${label}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll container must be reachable by keyboard
      tabIndex={0}
      suppressHydrationWarning
    >
      <ul className="course-scroller-row">{cards}</ul>
    </section>
  )
}
