import type { IconName } from '#lib/blocks/icons.ts'
import type { Inline } from '#lib/blocks/inline.ts'
import type { ListItem } from '#lib/blocks/list.ts'
import type { AnyBlock, BlockOf, BlockType } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { slugify } from '#lib/publishing/core/slug.ts'
import { demoId } from './ids.ts'
import { parseInline } from './inline-markdown.ts'

/**
 * Functions for writing demo texts: one call per block, inline text as in
 * prisma/demo/inline-markdown.ts, and links to demo content by slug, such as [the
 * course](course:applied-machine-learning).
 */
export function doc(...content: AnyBlock[]): RichText {
  return {
    type: 'doc',
    content: content.map(
      (node, index) => ({ ...node, attrs: { ...node.attrs, id: `b${index + 1}` } }) as AnyBlock,
    ),
  }
}

const SLUG_LINK = /\]\((article|faq|course|page|topic|author|university):([a-z0-9-]+)\)/g

export function text(source: string): Inline {
  return parseInline(
    source
      .replaceAll(/\s*\n\s*/g, ' ')
      .trim()
      .replaceAll(SLUG_LINK, (_, kind: string, slug: string) => {
        const name = kind.toUpperCase() as ContentKindName
        return `](lectern:${name}/${demoId(name, slug)})`
      }),
  )
}

type Attrs<Type extends BlockType> = Omit<BlockOf<Type>['attrs'], 'id' | 'version'>

/** Any block whose fields are all in attrs. */
export function block<Type extends BlockType>(type: Type, attrs: Attrs<Type>): AnyBlock {
  return { type, attrs: { id: 'new', version: 1, ...attrs } } as unknown as AnyBlock
}

export const p = (source: string): AnyBlock => ({
  type: 'paragraph',
  attrs: { id: 'new', version: 1 },
  content: text(source),
})

export const h2 = (source: string, anchor = slugify(source)) => headingOf(2, source, anchor)
export const h3 = (source: string, anchor = slugify(source)) => headingOf(3, source, anchor)

function headingOf(level: 2 | 3, source: string, anchor: string): AnyBlock {
  return {
    type: 'heading',
    attrs: { id: 'new', version: 1, level, anchor },
    content: text(source),
  }
}

/** An item is a line, or a line with a nested bullet list. */
type Item = string | [string, ...string[]]

const listItem = (item: Item): ListItem => {
  const [own, ...nested] = typeof item === 'string' ? [item] : item
  const line = { type: 'paragraph' as const, content: text(own) }
  return {
    type: 'listItem',
    content:
      nested.length === 0
        ? [line]
        : [line, { type: 'bulletList', content: nested.map((it) => listItem(it)) }],
  }
}

export const ul = (...items: Item[]): AnyBlock => ({
  type: 'bulletList',
  attrs: { id: 'new', version: 1 },
  content: items.map(listItem),
})

export const ol = (...items: Item[]): AnyBlock => ({
  type: 'orderedList',
  attrs: { id: 'new', version: 1, start: 1 },
  content: items.map(listItem),
})

/** `['Label', 'sentence']` or `['Label', 'sentence', 'icon']` */
export const labelled = (...items: ([string, string] | [string, string, IconName])[]): AnyBlock =>
  block('labelledList', {
    items: items.map(([label, source, icon]) => ({
      label,
      icon: icon ?? null,
      text: text(source),
    })),
  })

export const callout = (
  tone: Attrs<'callout'>['tone'],
  title: string,
  ...paragraphs: string[]
): AnyBlock => block('callout', { tone, title, paragraphs: paragraphs.map(text) })

export const takeaways = (title: string, ...items: string[]): AnyBlock =>
  block('keyTakeaways', { title, items: items.map(text) })

export const steps = (title: string, ...items: [string, string][]): AnyBlock =>
  block('steps', { title, items: items.map(([it, source]) => ({ title: it, text: text(source) })) })

export const prosAndCons = (title: string, pros: string[], cons: string[]): AnyBlock =>
  block('prosAndCons', { title, pros: pros.map(text), cons: cons.map(text) })

export const chooseIf = (option: string, lead: string, ...reasons: string[]): AnyBlock =>
  block('chooseIf', { option, lead, reasons: reasons.map(text) })

/** Options by label; each criterion is its label and one cell for each option. */
export const comparison = (
  caption: string,
  options: string[],
  ...criteria: [string, ...string[]][]
): AnyBlock => {
  const columns = options.map((label, index) => ({ id: `o${index + 1}`, label }))
  return block('comparisonTable', {
    caption,
    options: columns,
    criteria: criteria.map(([label, ...cells], index) => ({
      id: `c${index + 1}`,
      label,
      cells: Object.fromEntries(columns.map(({ id }, column) => [id, text(cells[column] ?? '')])),
    })),
  })
}

export const table = (caption: string, ...rows: string[][]): AnyBlock =>
  block('table', {
    caption,
    headerRow: true,
    headerColumn: true,
    rows: rows.map((row) => row.map(text)),
  })

export const code = (
  language: Attrs<'codeBlock'>['language'],
  filename: string | null,
  source: string,
): AnyBlock => block('codeBlock', { language, filename, code: source.trim() })

export const quote = (source: string, attribution = '', url: string | null = null): AnyBlock =>
  block('blockquote', { text: text(source), attribution, url })

export const divider = (): AnyBlock => block('divider', {})

export const alsoRead = (slug: string, label = ''): AnyBlock =>
  block('relatedArticle', {
    mode: 'article',
    articleId: demoId('ARTICLE', slug),
    url: null,
    label,
  })

export const alsoReadAutomatic = (): AnyBlock =>
  block('relatedArticle', { mode: 'automatic', articleId: null, url: null, label: '' })

export const sharedPromo = (slug: string): AnyBlock =>
  block('promo', {
    mode: 'shared',
    promoId: demoId('PROMO', slug),
    lead: [],
    targets: [],
    ctaId: '',
  })

export const placedPromo = (): AnyBlock =>
  block('promo', { mode: 'placement', promoId: null, lead: [], targets: [], ctaId: '' })

export const target = (
  label: string,
  kind: 'COURSE' | 'TOPIC' | 'ARTICLE' | 'PAGE',
  slug: string,
) => ({
  label,
  kind,
  contentId: demoId(kind, slug),
  url: null,
  sponsored: false,
})

export const urlTarget = (label: string, url: string, sponsored = false) => ({
  label,
  kind: null,
  contentId: null,
  url,
  sponsored,
})

export const ownPromo = (
  ctaId: string,
  lead: string,
  ...targets: ReturnType<typeof target | typeof urlTarget>[]
): AnyBlock => block('promo', { mode: 'own', promoId: null, lead: text(lead), targets, ctaId })

/** Questions by slug; `[slug, 'other wording']` if this page words the question differently. */
export const questions = (title: string, ...items: (string | [string, string])[]): AnyBlock =>
  block('faqSection', {
    title,
    numbered: true,
    items: items.map((it) =>
      typeof it === 'string'
        ? { faqId: demoId('FAQ', it), question: null }
        : { faqId: demoId('FAQ', it[0]), question: it[1] },
    ),
  })

export const pinnedCourses = (title: string, ...slugs: string[]): AnyBlock =>
  block('courseRail', {
    title,
    mode: 'pinned',
    courseIds: slugs.map((slug) => demoId('COURSE', slug)),
    rule: { topicId: null, level: null, universityId: null },
    limit: slugs.length,
    viewAll: true,
  })

export const coursesByRule = (
  title: string,
  rule: { topic?: string; level?: 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED'; university?: string },
  limit = 3,
): AnyBlock =>
  block('courseRail', {
    title,
    mode: 'rule',
    courseIds: [],
    rule: {
      topicId: rule.topic ? demoId('TOPIC', rule.topic) : null,
      level: rule.level ?? null,
      universityId: rule.university ? demoId('UNIVERSITY', rule.university) : null,
    },
    limit,
    viewAll: true,
  })

export const recommendedCourses = (title: string, limit = 3): AnyBlock =>
  block('courseRail', {
    title,
    mode: 'automatic',
    courseIds: [],
    rule: { topicId: null, level: null, universityId: null },
    limit,
    viewAll: true,
  })

export const programme = (slug: string, label = 'View programme'): AnyBlock =>
  block('programCard', {
    courseId: demoId('COURSE', slug),
    showClaim: true,
    showSeats: true,
    label,
  })

export const counsellingLine = (
  ctaId: string,
  title: string,
  source: string,
  interest: { topic?: string; course?: string } = {},
): AnyBlock =>
  block('counselling', {
    mode: 'call-to-action',
    title,
    text: text(source),
    label: 'Request a callback',
    topicId: interest.topic ? demoId('TOPIC', interest.topic) : null,
    courseId: interest.course ? demoId('COURSE', interest.course) : null,
    ctaId,
  })
