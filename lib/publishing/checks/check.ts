import type { RichText } from '#lib/blocks/rich-text.ts'
import type { Reference } from '../core/content-kind.ts'

/** Errors stop a publication, warnings ask for a reason, hints only tell. */
export type Severity = 'error' | 'warning' | 'hint'

export type CheckFinding = {
  rule: string
  severity: Severity
  /** For the editor: what is wrong, and what to do. */
  message: string
  /** Where: the path of a field, and within a text the block. */
  path: string
  blockId: string | null
}

export type CheckTarget = {
  title: string
  /** `missing`: nothing has this id. */
  state: 'public' | 'draft' | 'bin' | 'missing'
}

/** Words that are to go out, with all that the rules need to know of what they show. */
export type Checked = {
  title: { path: string; text: string }
  /** The lines that search engines show; null: this kind has no page of its own. */
  search: {
    title: { path: string; text: string }
    description: { path: string; text: string }
  } | null
  /** What stands before the text: standfirst, summary. */
  introduction: { path: string; text: string } | null
  texts: readonly { path: string; doc: RichText }[]
  references: readonly Reference[]
  /** By id: everything that the references name. */
  targets: ReadonlyMap<string, CheckTarget>
  /** Paths of this site in plain links, and whether something answers there. */
  addresses: ReadonlyMap<string, boolean>
  /** By id of the picture: its own alternative text. */
  alternatives: ReadonlyMap<string, string>
  hero: { path: string; mediaId: string; alt: string | null } | null
  /** By id: courses that take no applications now. */
  closedCourses: ReadonlyMap<string, string>
  /** Where a course other than one in the text is named. */
  namedCourses: readonly { path: string; id: string }[]
  /** By id: what a question is answered with. */
  answers: ReadonlyMap<string, { question: string; answer: RichText }>
  namedQuestions: readonly { path: string; id: string }[]
  /** Null: this kind is signed by nobody. */
  authors: { path: string; count: number } | null
  /** Titles of others that want to be found under the same words. */
  sameQuery: { path: string; titles: readonly string[] } | null
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
