import { type RichText, storedRichText } from '#lib/blocks/rich-text.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { intakeFields, openIntakes } from '#lib/courses/course.ts'
import type { Tx } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'
import type { Checked, CheckTarget } from './check.ts'
import { findPageStates } from './find-page-states.ts'
import { linksOf, pathOf } from './inner-links.ts'
import { findPlaced, placesOf } from './placed-promos.ts'

type Subject = { id: string; kind: ContentKindName; locale: string }

/** Loads all that the rules need to know about a snapshot; null for kinds that are not checked. */
export async function gatherChecked(
  tx: Tx,
  { id, kind: name, locale }: Subject,
  snapshot: unknown,
): Promise<Checked | null> {
  const kind = contentKind(name)
  const parts = kind.checks?.(snapshot, id)
  if (!parts) return null
  const { query, ownAnswer, ownSlots, variant, ...checkedParts } = parts
  const references = kind.references(snapshot)
  const ids = [...new Set([...references, ...checkedParts.namedCourses].map((it) => it.id))]
  const courses = ids.filter(
    (it) =>
      checkedParts.namedCourses.some((one) => one.id === it) || isOf(references, it, 'COURSE'),
  )
  return {
    ...checkedParts,
    references,
    targets: await findTargets(tx, ids),
    addresses: await findAddresses(tx, locale, hrefsIn(checkedParts.texts)),
    alternatives: await findAlternatives(tx, ids),
    closedCourses: courses.length > 0 ? await findClosed(tx, courses) : new Map(),
    answers: await findAnswers(tx, ids, ownAnswer && { id, ...ownAnswer }),
    placed: variant ? await placesOf(tx, id, variant) : await findPlaced(tx, ownSlots),
    sameQuery: query ? { path: 'targetQuery', titles: await findSame(tx, id, query) } : null,
  }
}

const isOf = (references: Checked['references'], id: string, kind: ContentKindName) =>
  references.some((it) => it.id === id && it.kind === kind)

async function findTargets(tx: Tx, ids: readonly string[]): Promise<Checked['targets']> {
  const rows = await tx.content.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, workingTitle: true, state: true, deletedAt: true },
  })
  const targets = new Map<string, CheckTarget>(
    ids.map((id) => [id, { title: '', state: 'missing' }]),
  )
  for (const { id, workingTitle, state, deletedAt } of rows) {
    const is = deletedAt ? 'bin' : state === 'PUBLISHED' ? 'public' : 'draft'
    targets.set(id, { title: workingTitle, state: is })
  }
  return targets
}

const hrefsIn = (texts: Checked['texts']) =>
  texts.flatMap(({ doc }) =>
    doc.content.flatMap((block) => linksOf(block).flatMap((it) => ('href' in it ? [it.href] : []))),
  )

async function findAddresses(
  tx: Tx,
  locale: string,
  hrefs: readonly string[],
): Promise<Checked['addresses']> {
  const paths = hrefs.flatMap((it) => pathOf(it) ?? [])
  const states = await findPageStates(tx, locale, paths)
  return new Map([...states].map(([path, { state }]) => [path, state !== 'missing']))
}

async function findAlternatives(tx: Tx, ids: readonly string[]): Promise<Checked['alternatives']> {
  const rows = await tx.media.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, alt: true },
  })
  return new Map(rows.map((it) => [it.id, it.alt]))
}

/** Courses whose intakes have all passed. A course without any intake does not count as closed. */
async function findClosed(tx: Tx, ids: readonly string[]): Promise<Checked['closedCourses']> {
  const rows = await tx.content.findMany({
    where: { id: { in: [...ids] }, kind: 'COURSE', intakes: { some: {} } },
    select: {
      id: true,
      workingTitle: true,
      intakes: {
        select: intakeFields,
      },
    },
  })
  const now = new Date()
  return new Map(
    rows
      .filter((it) => openIntakes(it.intakes, now).length === 0)
      .map((it) => [it.id, it.workingTitle]),
  )
}

/** The published answers, and the draft answers of FAQs that were never published. */
async function findAnswers(
  tx: Tx,
  ids: readonly string[],
  own: { id: string; question: string; answer: RichText } | null,
): Promise<Checked['answers']> {
  const rows = await tx.content.findMany({
    where: { id: { in: [...ids] }, kind: 'FAQ' },
    select: {
      id: true,
      workingTitle: true,
      faq: { select: { question: true, answer: true } },
      workingCopy: { select: { data: true } },
    },
  })
  const found = new Map(
    rows.map(({ id, workingTitle, faq, workingCopy }) => {
      const draft = workingCopy?.data as { answer?: unknown } | undefined
      const answer = storedRichText(faq?.answer ?? draft?.answer ?? EMPTY)
      return [id, { question: faq?.question ?? workingTitle, answer }]
    }),
  )
  return own ? found.set(own.id, { question: own.question, answer: own.answer }) : found
}

const EMPTY: RichText = { type: 'doc', content: [] }

/** Titles of published articles with the same target query. */
async function findSame(tx: Tx, id: string, query: string): Promise<string[]> {
  const rows = await tx.article.findMany({
    where: {
      id: { not: id },
      targetQuery: { equals: query.trim(), mode: 'insensitive' },
      ...published,
    },
    select: { title: true },
    orderBy: { publishedAt: 'desc' },
    take: 5,
  })
  return rows.map((it) => it.title)
}
