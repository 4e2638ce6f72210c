import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inlineText } from '#lib/blocks/inline.ts'
import { pastedBlocks } from '#lib/blocks/paste/pasted-blocks.ts'
import { paste } from '#tests/support/paste.ts'
import type { pastedHtml } from '#tests/support/pasted-html.ts'

const clipboard = (name: string) =>
  readFileSync(new URL(`clipboards/${name}.clipboard`, import.meta.url), 'utf8')

describe('Pasted content', () => {
  it('Content from Word keeps title, headings, nested lists and tables; images and underlines are reported as dropped', () => {
    const { words, dropped, blocks } = paste(clipboard('word'))
    expect(words).toEqual([
      'heading: Which language first?',
      'heading: Why it matters',
      'paragraph: A first language shapes habits, slowly. See this page.',
      'bulletList: Small steps\nevery day\nReal projects',
      'orderedList: Choose\nBegin',
      'table: Language\nYear\nRust\n2015',
      'paragraph: Underlined words',
    ])
    expect(dropped).toEqual({ format: ['underline'], picture: ['A chart'] })
    expect(JSON.stringify(blocks[2])).toContain('"marks":[{"type":"bold"}]')
    expect(JSON.stringify(blocks[1])).not.toContain('bold')
  })

  it('Content from Google Docs loses its false bold, and its links lose their redirects', () => {
    const { words, dropped, blocks } = paste(clipboard('google-docs'))
    expect(words).toEqual([
      'heading: Key features',
      'paragraph: Plain, bold and slanted; a link',
      'orderedList: One\nWithin\nTwo',
      'paragraph: gone',
    ])
    expect(dropped).toEqual({ format: ['strikethrough'] })
    expect(blocks[1]).toMatchObject({
      content: [
        { text: 'Plain, ' },
        { text: 'bold', marks: [{ type: 'bold' }] },
        { text: ' and ' },
        { text: 'slanted', marks: [{ type: 'italic' }] },
        { text: '; ' },
        { text: 'a link', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
      ],
    })
  })

  it('Content from a web page keeps code, quotes and tables; scripts and unsafe links are reported as dropped', () => {
    const { words, dropped, blocks } = paste(clipboard('web-page'))
    expect(words).toEqual([
      'heading: Memory',
      'paragraph: Read this, that and those.',
      'codeBlock: print(1)\n  print(2)',
      'blockquote: First line.\nSecond line.',
      'divider: ',
      'table: Name\nOwner\nheap\nyou',
    ])
    expect(blocks[2]).toMatchObject({ attrs: { language: 'python' } })
    expect(blocks[5]).toMatchObject({ attrs: { headerRow: true } })
    expect(JSON.stringify(blocks)).not.toMatch(/javascript:|data:|onclick|evil/)
    expect(dropped).toEqual({
      script: [],
      link: ['javascript:alert(1)', 'data:text/html,x'],
      frame: ['https://evil.example/frame'],
      picture: ['A cat'],
      control: ['email', 'Send'],
    })
  })

  it('Content nested 5,000 levels deep keeps its text, and the lost nesting is reported', () => {
    const depth = 5000
    const deep = Array.from({ length: depth }).reduce<ReturnType<typeof pastedHtml>>(
      (inner) => [{ tag: 'div', attrs: {}, children: inner }],
      ['words'],
    )
    const { content, dropped } = pastedBlocks(deep, () => 't')
    expect(content).toMatchObject([{ type: 'paragraph', content: [{ text: 'words' }] }])
    expect(dropped).toMatchObject([{ kind: 'depth' }])
  })

  it('Items of lists that are nested too deeply move to the deepest allowed level', () => {
    const { words, dropped } = paste(
      '<ul><li>1<ul><li>2<ul><li>3<ul><li>4</li></ul></li></ul></li></ul></li></ul>',
    )
    expect(words).toEqual(['bulletList: 1\n2\n3\n4'])
    expect(dropped).toEqual({ depth: [] })
  })

  it('A paragraph of two megabytes is split into paragraphs that fit, without losing a character', () => {
    const text = 'words and more '.repeat(140_000).trim()
    const { blocks } = paste(`<p>${text}</p>`)
    const joined = blocks
      .map((it) => (it.type === 'paragraph' ? inlineText(it.content) : ''))
      .join('')
    expect(joined).toBe(text)
  })
})
