import type { CourseCard } from '#lib/courses/course.ts'
import { LEVELS, type Level } from '#lib/level.ts'

export type Recommended = {
  course: CourseCard
  /** Reason for the recommendation, shown to readers. */
  reason: string
}

type RankingInterest = {
  pinnedIds: readonly string[]
  /** Main topic first. */
  topics: readonly { id: string; name: string }[]
  level: Level | null
}

/**
 * Ranks courses for a page: pinned courses in their order, then by shared topics and similar level.
 * A course that takes no applications is never recommended, even if it is pinned.
 */
export function rankCourses(
  candidates: readonly CourseCard[],
  interest: RankingInterest,
  limit: number,
): Recommended[] {
  const open = candidates.filter((it) => it.intake !== null)
  const byId = new Map(open.map((it) => [it.id, it]))
  const pinned = interest.pinnedIds.flatMap((id) => {
    const course = byId.get(id)
    return course ? [{ course, reason: 'Chosen by our editors for this page' }] : []
  })
  const taken = new Set(pinned.map((it) => it.course.id))
  const ranked = open
    .filter((it) => !taken.has(it.id))
    .map((course) => ({ course, score: score(course, interest), reason: reason(course, interest) }))
    .filter((it) => it.score > 0)
    .toSorted((a, b) => b.score - a.score || a.course.id.localeCompare(b.course.id))
    .map(({ course, reason: why }) => ({ course, reason: why }))
  return [...pinned, ...ranked].slice(0, limit)
}

/** The main topic counts as much as two others; a different level costs less than a missing topic. */
function score(course: CourseCard, { topics, level }: RankingInterest): number {
  const shared = topics.filter((it) => course.topicIds.includes(it.id))
  if (shared.length === 0) return 0
  const main = topics[0] && course.topicIds.includes(topics[0].id) ? 10 : 0
  const distance = level ? Math.abs(LEVELS.indexOf(level) - LEVELS.indexOf(course.level)) : 1
  return main + shared.length * 10 - distance * 3
}

function reason(course: CourseCard, { topics, level }: RankingInterest): string {
  const shared = topics.filter((it) => course.topicIds.includes(it.id)).map((it) => it.name)
  const about = shared.length === 0 ? 'You may also like' : `Also about ${shared.join(' and ')}`
  return level === course.level ? `${about}, at the same level` : about
}
