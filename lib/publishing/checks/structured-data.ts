import { blockFor } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { atBlock, atField, type Checked, type CheckFinding, type Rule } from './check.ts'

const RULE = 'structured-data'

/**
 * Structured data (JSON-LD) must match what readers see. Both are made from the same values; this rule
 * finds the cases in which an editor's choice makes them differ.
 */
export const structuredData: Rule = (it) => [
  ...it.texts.flatMap(({ path, doc }) => inText(it, path, doc)),
  ...(it.authors?.count === 0
    ? [
        atField(
          RULE,
          'hint',
          it.authors.path,
          'No author set. Add one, so that readers and search engines know who is responsible.',
        ),
      ]
    : []),
]

function inText({ answers }: Checked, path: string, doc: RichText): CheckFinding[] {
  const listed = new Set<string>()
  return doc.content.flatMap((block) => {
    if (block.type !== 'faqSection') return []
    return block.attrs.items.flatMap(({ faqId }) => {
      const it = answers.get(faqId)
      const twice = listed.has(faqId)
      listed.add(faqId)
      if (!it) return []
      const messages = [
        twice && `“${it.question}” is in two sections, so search engines see it twice.`,
        hasBlockWithoutText(it.answer) &&
          `The answer to “${it.question}” shows cards or lists that search engines cannot see. Add the same information as text.`,
      ]
      return messages.flatMap((message) =>
        message ? atBlock(RULE, 'warning', path, block.attrs.id, message) : [],
      )
    })
  })
}

/** Whether an answer has a block without text of its own, such as a course rail. */
const hasBlockWithoutText = (answer: RichText) =>
  answer.content.some(
    (block) =>
      block.type !== 'divider' &&
      block.type !== 'paragraph' &&
      blockFor(block.type).text(block).trim() === '',
  )
