import { expect } from 'vitest'
import { fromEditorNode } from '#lib/blocks/editor-nodes.ts'
import { pastedBlocks } from '#lib/blocks/paste/pasted-blocks.ts'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import { parseBlock } from '#lib/blocks/rich-text.ts'
import { pastedHtml } from './pasted-html.ts'

/** Pasted HTML as parsed blocks, and what was reported as dropped. */
export function paste(html: string) {
  const count = { ids: 0 }
  const { content, dropped } = pastedBlocks(pastedHtml(html), () => {
    count.ids += 1
    return `t${count.ids}`
  })
  const blocks = content.map((node, index) => {
    const attrs = { anchor: 'section', start: 1, ...node.attrs, id: `b${index}` }
    const parsed = parseBlock(fromEditorNode({ ...node, attrs }))
    expect(parsed).toMatchObject({ success: true })
    return (parsed as { block: AnyBlock }).block
  })
  return {
    blocks,
    words: blocks.map((it) => `${it.type}: ${blockFor(it.type).text(it)}`),
    dropped: Object.fromEntries(dropped.map((it) => [it.kind, it.examples])),
  }
}
