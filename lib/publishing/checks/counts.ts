import { inlineText } from '#lib/blocks/inline.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { atBlock, type CheckFinding, type Rule } from './check.ts'
import { countsIn } from './counted-words.ts'

/** How many blocks before a table or list are searched for a sentence about it, within a section. */
const ADJACENT_BLOCKS = 3

const CRITERIA = [
  ...['parameters', 'criteria', 'points', 'factors', 'aspects', 'dimensions', 'differences'],
  ...['features', 'rows', 'questions', 'topics', 'categories', 'areas', 'measures'],
]
const OPTIONS = [
  'options',
  'columns',
  'alternatives',
  'choices',
  'languages',
  'programmes',
  'courses',
]
const ITEMS = [
  ...['steps', 'ways', 'reasons', 'tips', 'points', 'features', 'rules', 'ideas', 'mistakes'],
  ...['questions', 'signs', 'benefits', 'advantages', 'drawbacks', 'skills', 'stages', 'phases'],
]

type Count = { nouns: readonly string[]; number: number; there: string }

/** Compares numbers in the text beside a table or list with its number of rows, options or items. */
export const counts: Rule = ({ texts }) =>
  texts.flatMap(({ path, doc }) =>
    doc.content.flatMap((block, index) => {
      const own = countsOf(block)
      return own.length === 0 ? [] : contradictions(path, doc, index, own)
    }),
  )

function contradictions(
  path: string,
  doc: RichText,
  index: number,
  own: readonly Count[],
): CheckFinding[] {
  return adjacentTexts(doc, index).flatMap(({ id, text }) =>
    own.flatMap(({ nouns, number, there }) =>
      countsIn(text, nouns)
        .filter((it) => it.number !== number)
        .map((it) =>
          atBlock(
            'counts',
            'warning',
            path,
            id,
            `The text says “${it.text}”, but ${there}. One of them is wrong.`,
          ),
        ),
    ),
  )
}

/** The caption of a block, and the texts before it up to and including the heading. */
function adjacentTexts(doc: RichText, index: number): { id: string; text: string }[] {
  const block = doc.content[index]
  const found = block ? [{ id: block.attrs.id, text: captionOf(block) }] : []
  for (let at = index - 1; at >= Math.max(0, index - ADJACENT_BLOCKS); at -= 1) {
    const before = doc.content[at]
    if (before?.type !== 'paragraph' && before?.type !== 'heading') break
    found.push({ id: before.attrs.id, text: inlineText(before.content) })
    if (before.type === 'heading') break
  }
  return found
}

const captionOf = (block: AnyBlock) =>
  'caption' in block.attrs && typeof block.attrs.caption === 'string' ? block.attrs.caption : ''

function countsOf(block: AnyBlock): Count[] {
  switch (block.type) {
    case 'comparisonTable': {
      const { options, criteria } = block.attrs
      return [
        counted(CRITERIA, criteria.length, 'the table has', 'rows'),
        counted(OPTIONS, options.length, 'the table compares', 'options'),
      ]
    }
    case 'table': {
      const { rows, headerRow, headerColumn } = block.attrs
      const columns = (rows[0]?.length ?? 0) - (headerColumn ? 1 : 0)
      return [
        counted(CRITERIA, rows.length - (headerRow ? 1 : 0), 'the table has', 'rows'),
        counted(OPTIONS, columns, 'the table has', 'columns'),
      ]
    }
    case 'labelledList':
    case 'steps':
      return [counted(ITEMS, block.attrs.items.length, 'the list has', 'items')]
    case 'bulletList':
    case 'orderedList':
      return [counted(ITEMS, block.content.length, 'the list has', 'items')]
    default:
      return []
  }
}

const counted = (nouns: readonly string[], number: number, verb: string, what: string): Count => ({
  nouns,
  number,
  there: `${verb} ${number} ${what}`,
})
