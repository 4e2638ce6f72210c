import { richTextFindings } from '#lib/blocks/rich-text.ts'
import { atBlock, type Rule } from './check.ts'

/** Findings of the blocks themselves: order of headings, empty cells, a colon that nothing follows. */
export const textFindings: Rule = ({ texts }) =>
  texts.flatMap(({ path, doc }) =>
    richTextFindings(doc).map((it) => atBlock('text', it.severity, path, it.blockId, it.message)),
  )
