import { richTextReferences, richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { tags } from '#lib/cache/tags.ts'
import { refer } from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import { NOTHING_TO_CHECK, searchLines } from '#lib/publishing/core/checked-parts.ts'
import { defineKind, type Projection } from '#lib/publishing/core/content-kind.ts'
import { dayOf, json, orderedRows, updatedOn } from '#lib/publishing/core/projection.ts'
import { type CourseSnapshot, courseSnapshot } from './schema.ts'

export const courseKind = defineKind('COURSE', courseSnapshot, {
  title: (it) => it.title,
  path: paths.course,
  references: (it) => [
    ...refer('university', 'UNIVERSITY', it.universityId),
    ...refer('topic', 'TOPIC', ...it.topicIds),
    ...refer('faq', 'FAQ', ...it.faqs.map((faq) => faq.faqId)),
    ...refer('brochure', 'MEDIA', it.brochureMediaId),
    ...richTextReferences(it.about),
  ],
  text: searchText,
  checks: (it, id) => ({
    ...NOTHING_TO_CHECK,
    title: { path: 'title', text: it.title },
    search: searchLines(it, 'summary', it.summary),
    introduction: { path: 'summary', text: it.summary },
    texts: [{ path: 'about', doc: it.about }],
    namedCourses: [{ path: 'form', id }],
    namedQuestions: it.faqs.map((faq) => ({ path: 'faqs', id: faq.faqId })),
  }),
  project,
  tags: (_, it) => [
    ...it.topicIds.map((id) => tags.topic(id)),
    tags.content('UNIVERSITY', it.universityId),
  ],
})

async function project(tx: Tx, at: Projection, it: CourseSnapshot): Promise<void> {
  const row = {
    locale: at.locale,
    slug: it.slug,
    title: it.title,
    shortTitle: it.shortTitle,
    summary: it.summary,
    about: json(it.about),
    plainText: searchText(it),
    universityId: it.universityId,
    level: it.level,
    credential: it.credential,
    mode: it.mode,
    language: it.language,
    durationMonths: it.durationMonths,
    hoursPerWeekMin: it.hoursPerWeekMin,
    hoursPerWeekMax: it.hoursPerWeekMax,
    badge: it.badge,
    sellingPoints: it.sellingPoints,
    eligibility: it.eligibility,
    curriculum: json(it.curriculum),
    outcomes: json(it.outcomes),
    faculty: json(it.faculty),
    recognitionStatus: it.recognition.status,
    recognitionRegulator: it.recognition.regulator,
    recognitionReference: it.recognition.reference,
    recognitionAsOf: dayOf(it.recognition.asOf),
    recognitionNote: it.recognition.note,
    brochureMediaId: it.brochureMediaId,
    seoTitle: it.seoTitle,
    seoDescription: it.seoDescription,
    contentUpdatedAt: updatedOn(it.contentUpdatedOn, at.now),
    publishedAt: at.firstPublishedAt,
  }
  await tx.course.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
  const where = { courseId: at.id }
  await tx.courseTopic.deleteMany({ where })
  await tx.courseTopic.createMany({ data: orderedRows(where, 'topicId', it.topicIds) })
  await tx.courseFaq.deleteMany({ where })
  await tx.courseFaq.createMany({
    data: it.faqs.map((faq, position) => ({
      courseId: at.id,
      faqId: faq.faqId,
      position,
      questionOverride: faq.question,
    })),
  })
}

function searchText(it: CourseSnapshot): string {
  const modules = it.curriculum.flatMap((module) => [module.title, ...module.points])
  return [richTextToPlainText(it.about), ...it.sellingPoints, ...it.eligibility, ...modules].join(
    '\n',
  )
}
