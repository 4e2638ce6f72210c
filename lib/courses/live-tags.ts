import { type Tag, tags } from '#lib/cache/tags.ts'

/** Tags of everything that shows intakes, fees and claims of a course: its page, lists, and rails of its topics. */
export const liveTags = (courseId: string, topicIds: readonly string[]): Tag[] => [
  tags.content('COURSE', courseId),
  tags.list('COURSE'),
  ...topicIds.map((id) => tags.topic(id)),
]
