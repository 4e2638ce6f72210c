import type { RichText } from '#lib/blocks/rich-text.ts'
import type { Reference } from '#lib/content-kind.ts'
import type { PlacementSlot } from '#lib/placements/placement.ts'
import type { PromoVariant } from '#lib/promos/promo.ts'

/** An error prevents publication, a warning needs a reason, a hint is information only. */
export type Severity = 'error' | 'warning' | 'hint'

export type CheckFinding = {
  rule: string
  severity: Severity
  /** Sentence for the editor: what is wrong and what to do. */
  message: string
  /** Where: the path of a field, and within a text the block. */
  path: string
  blockId: string | null
  /** Path of a field within the block, such as `attrs.title`; left out for the whole block. */
  within?: string
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, hint: 2 }

/** Sorts findings: errors first. */
export const bySeverity = (a: CheckFinding, b: CheckFinding): number =>
  SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]

export type CheckTarget = {
  title: string
  /** `missing`: no content has this id. */
  state: 'public' | 'draft' | 'bin' | 'missing'
}

/** A snapshot to be published, with all that the rules need to know about what it refers to. */
export type Checked = {
  title: { path: string; text: string }
  /** The lines that search engines show; null: this kind has no page of its own. */
  search: {
    title: { path: string; text: string }
    description: { path: string; text: string }
  } | null
  /** The text before the body: standfirst or summary. */
  introduction: { path: string; text: string } | null
  texts: readonly { path: string; doc: RichText }[]
  references: readonly Reference[]
  /** All referenced contents, by id. */
  targets: ReadonlyMap<string, CheckTarget>
  /** Paths of this site in plain links, and whether they exist. */
  addresses: ReadonlyMap<string, boolean>
  /** Alternative text of each image, by its id. */
  alternatives: ReadonlyMap<string, string>
  hero: { path: string; mediaId: string; alt: string | null } | null
  /** Titles of courses that take no applications now, by id. */
  closedCourses: ReadonlyMap<string, string>
  /** Courses that fields other than the body refer to. */
  namedCourses: readonly { path: string; id: string }[]
  /** Question and answer of each FAQ, by id. */
  answers: ReadonlyMap<string, { question: string; answer: RichText }>
  namedQuestions: readonly { path: string; id: string }[]
  /** Null: this kind has no authors. */
  authors: { path: string; count: number } | null
  /** Titles of other articles with the same target query. */
  sameQuery: { path: string; titles: readonly string[] } | null
  /** Promos in the slots that this content sets, or slots in which this promo is placed. */
  placed: readonly PlacedPromo[]
}

export type PlacedPromo = {
  path: string
  slot: PlacementSlot
  variant: PromoVariant
  /** What places this promo in the slot; null: this content places the promo itself. */
  by: string | null
}

export type Rule = (it: Checked) => CheckFinding[]

/** A finding about a field. */
export const atField = (
  rule: string,
  severity: Severity,
  path: string,
  message: string,
): CheckFinding => ({ rule, severity, message, path, blockId: null })

/** A finding about a block of a text. */
export const atBlock = (
  rule: string,
  severity: Severity,
  path: string,
  blockId: string,
  message: string,
): CheckFinding => ({ rule, severity, message, path, blockId })
