import { describe, expect, it } from 'vitest'
import { fromEditorNode, toEditorNode } from '#lib/blocks/editor-nodes.ts'
import { cleanInline, cleanLink } from '#lib/blocks/editor-text.ts'
import { type AnyBlock, blocks } from '#lib/blocks/registry.ts'
import { richTextSchema } from '#lib/blocks/rich-text.ts'

describe('A block in the editor and back', () => {
  for (const { type, blank } of Object.values(blocks)) {
    it(`The block ${type} is unchanged after a conversion to an editor node and back`, () => {
      const block = blank('b1') as AnyBlock
      const back = fromEditorNode(toEditorNode(block))
      expect(back).toEqual(block)
    })
  }

  it('Nested lists are kept, and deeper items move to the last level', () => {
    const item = (text: string, ...lists: object[]) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...lists],
    })
    const list = (...content: object[]) => ({ type: 'bulletList', attrs: { id: null }, content })
    const block = fromEditorNode({
      ...(list(item('1', list(item('2', list(item('3', list(item('4')))))))) as { type: string }),
      attrs: { id: 'b1' },
    })
    expect(richTextSchema.safeParse({ type: 'doc', content: [block] }).success).toBe(true)
    expect(blocks.bulletList.text(block as never)).toBe('1\n2\n3\n4')
  })

  it('Unknown marks and URLs are dropped and their text is kept', () => {
    expect(
      cleanInline([
        { type: 'text', text: 'a', marks: [{ type: 'underline' }, { type: 'bold' }] },
        { type: 'text', text: 'b', marks: [{ type: 'link', attrs: { href: 'javascript:a()' } }] },
      ]),
    ).toEqual([
      { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'b' },
    ])
    expect(cleanLink({ href: '//evil.example', kind: null, contentId: null })).toBeNull()
  })
})
