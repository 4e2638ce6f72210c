import { CourseRail } from '#components/courses/course-rail.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'

export function CourseRailView({ block, courses, viewAllHref }: ResolvedBlockOf<'courseRail'>) {
  const { id, title } = block.attrs
  return (
    <section className="rail-block" aria-labelledby={`rail-${id}`}>
      <div className="rail-block-head">
        <h3 className="block-title" id={`rail-${id}`}>
          {title}
        </h3>
        {viewAllHref && <a href={viewAllHref}>View all</a>}
      </div>
      <CourseRail courses={courses} label={title} headingLevel={4} layout="scroll" />
    </section>
  )
}
