import { hueClass } from '#components/ui/hue.ts'
import { PictureView } from '#components/ui/picture.tsx'
import type { CourseCard } from '#lib/courses/course.ts'

/** The logo of a university, or its short name; decorative, because the full name is beside it. */
export function UniversityMark({ university }: { university: CourseCard['university'] }) {
  return (
    <span className={`university-mark ${hueClass(university.hue)}`} aria-hidden="true">
      {university.logo ? (
        <PictureView picture={university.logo} sizes="48px" />
      ) : (
        university.shortName.slice(0, 4)
      )}
    </span>
  )
}
