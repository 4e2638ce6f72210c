import { alternativeText } from './alternative-text.ts'
import { answers } from './answers.ts'
import { brokenLinks } from './broken-links.ts'
import { bySeverity, type Checked, type CheckFinding, type Rule } from './check.ts'
import { closedCourses } from './closed-courses.ts'
import { counts } from './counts.ts'
import { introduction } from './introduction.ts'
import { lengths } from './lengths.ts'
import { slots } from './slots.ts'
import { structuredData } from './structured-data.ts'
import { targetQuery } from './target-query.ts'
import { textFindings } from './text-findings.ts'

const rules: readonly Rule[] = [
  brokenLinks,
  answers,
  alternativeText,
  textFindings,
  introduction,
  counts,
  closedCourses,
  lengths,
  targetQuery,
  structuredData,
  slots,
]

/** All findings, errors first; equal findings of one block are reported once. */
export function runChecks(checked: Checked): CheckFinding[] {
  const found = rules.flatMap((rule) => rule(checked))
  const once = new Map(found.map((it) => [`${it.path} ${it.blockId} ${it.message}`, it]))
  return [...once.values()].toSorted(bySeverity)
}
