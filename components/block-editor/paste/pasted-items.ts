import { inlineText } from '#lib/blocks/inline.ts'
import { pastedBlocks } from '#lib/blocks/paste/pasted-blocks.ts'
import { pastedLines, splitLabel } from '#lib/blocks/paste/pasted-lines.ts'
import { blankValue, type FieldShape } from '../field-shape.ts'
import { newBlockId } from '../new-block-id.ts'
import { plainToHtml } from './from-markdown.ts'
import { readHtml } from './read-html.ts'

/**
 * Several pasted lines as items of a list, each with its own text; null if the clipboard holds one
 * line, or if the items of this list are no texts.
 */
export function pastedItems(data: DataTransfer, item: FieldShape): unknown[] | null {
  const html = data.getData('text/html') || plainToHtml(data.getData('text/plain'))
  const lines = pastedLines(pastedBlocks(readHtml(html), newBlockId).content)
  if (!lines) return null
  if (item.type === 'inline') return lines
  if (item.type === 'text') return lines.map(inlineText)
  const names = item.type === 'group' ? labelledNames(item) : null
  return (
    names &&
    lines.map((line) => {
      const { label, text } = splitLabel(line)
      return { ...(blankValue(item) as object), [names.label]: label, [names.text]: text }
    })
  )
}

/** Names of the label and the text in items that have one of each. */
function labelledNames({ fields }: Extract<FieldShape, { type: 'group' }>) {
  const labels = fields.filter(([, { type }]) => type === 'text')
  const texts = fields.filter(([, { type }]) => type === 'inline')
  const [label, text] = [labels[0]?.[0], texts[0]?.[0]]
  return label && text && labels.length === 1 && texts.length === 1 ? { label, text } : null
}
