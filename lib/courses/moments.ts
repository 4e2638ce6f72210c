import type { Tag } from '#lib/cache/tags.ts'
import type { Tx } from '#lib/database/db.ts'
import { dayPassed, passed, type Span } from '#lib/publishing/moment-span.ts'
import { liveTags } from './live-tags.ts'

/** Tags of courses whose intake closed, or whose seats, fee or claim expired: all that `toCourseCard` decides by time. */
export async function tagsOfCourseMoments(tx: Tx, span: Span): Promise<Tag[]> {
  const closed = { cancelledAt: null, applyBy: dayPassed(span) }
  const courses = await tx.content.findMany({
    where: {
      kind: 'COURSE',
      OR: [
        { intakes: { some: { OR: [closed, { seatsExpireAt: passed(span) }] } } },
        { fees: { some: { validUntil: dayPassed(span) } } },
        { claims: { some: { expiresAt: passed(span) } } },
      ],
    },
    select: { id: true, course: { select: { topics: { select: { topicId: true } } } } },
  })
  return courses.flatMap(({ id, course }) =>
    liveTags(
      id,
      (course?.topics ?? []).map((it) => it.topicId),
    ),
  )
}
