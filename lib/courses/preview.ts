import { db } from '#lib/database/db.ts'
import { dayOf, json, updatedOn } from '#lib/publishing/core/projection.ts'
import type { CourseView } from './course-view.ts'
import { type CourseViewRow, courseViewFields, toCourseView } from './public-detail-queries.ts'
import type { CourseSnapshot } from './schema.ts'

/**
 * Builds the view of a draft as if it were published at `now`; stores nothing. Intakes, fee
 * and claims are the current ones. Null: no university is chosen yet, so there is no page.
 */
export async function previewCourse(
  id: string,
  it: CourseSnapshot,
  now: Date,
): Promise<CourseView | null> {
  const [university, topics, brochure, content] = await Promise.all([
    it.universityId
      ? db.university.findUnique({
          where: { id: it.universityId },
          select: courseViewFields.university.select,
        })
      : null,
    db.topic.findMany({
      where: { id: { in: it.topicIds } },
      select: courseViewFields.topics.select.topic.select,
    }),
    it.brochureMediaId
      ? db.media.findUnique({ where: { id: it.brochureMediaId }, select: { hash: true } })
      : null,
    db.content.findUniqueOrThrow({
      where: { id },
      select: courseViewFields.content.select,
    }),
  ])
  if (!university) return null
  const { recognition } = it
  const row: CourseViewRow = {
    ...it,
    id,
    content,
    university,
    brochure,
    topics: it.topicIds.flatMap((topicId) => {
      const topic = topics.find((one) => one.id === topicId)
      return topic ? [{ topicId, topic }] : []
    }),
    faqs: it.faqs.map((faq) => ({ faqId: faq.faqId, questionOverride: faq.question })),
    // These are null in a draft while the editor replaces them.
    durationMonths: it.durationMonths ?? 0,
    hoursPerWeekMin: it.hoursPerWeekMin ?? 0,
    hoursPerWeekMax: it.hoursPerWeekMax ?? 0,
    about: json(it.about) as CourseViewRow['about'],
    curriculum: json(it.curriculum) as CourseViewRow['curriculum'],
    outcomes: json(it.outcomes) as CourseViewRow['outcomes'],
    faculty: json(it.faculty) as CourseViewRow['faculty'],
    recognitionStatus: recognition.status,
    recognitionRegulator: recognition.regulator,
    recognitionReference: recognition.reference,
    recognitionAsOf: dayOf(recognition.asOf),
    recognitionNote: recognition.note,
    contentUpdatedAt: updatedOn(it.contentUpdatedOn, now),
  }
  return toCourseView(row, now)
}
