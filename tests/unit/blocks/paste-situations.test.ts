import { describe, expect, it } from 'vitest'
import {
  codeToHtml,
  looksLikeMarkdown,
  markdownToHtml,
  plainToHtml,
} from '#components/block-editor/paste/from-markdown.ts'
import { paste } from '#tests/support/paste.ts'

const words = (html: string) => paste(html).words

describe('Content of word processors', () => {
  it('A numbered heading of Word is a heading without its number', () => {
    expect(
      words(
        "<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1 </span>Scope</h1>" +
          "<p>Words.</p><h2 style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.1 </span>For whom</h2>",
      ),
    ).toEqual(['heading: Scope', 'paragraph: Words.', 'heading: For whom'])
  })

  it('The lists of Word Online, one for each item, become one list with its levels', () => {
    const { words, blocks } = paste(
      '<p role="heading" aria-level="3">A heading</p>' +
        '<div><ol start="1"><li data-aria-level="1"><p>Apply</p></li></ol></div>' +
        '<div><ol start="2"><li data-aria-level="1"><p>Pay</p></li></ol></div>' +
        '<div><ol start="1"><li data-aria-level="2"><p>By card</p></li></ol></div>' +
        '<div><ol start="3"><li data-aria-level="1"><p>Learn</p></li></ol></div>',
    )
    expect(words).toEqual(['heading: A heading', 'orderedList: Apply\nPay\nBy card\nLearn'])
    expect(blocks[0]).toMatchObject({ attrs: { level: 3 } })
  })

  it('A list that goes on after other blocks keeps its number', () => {
    const { blocks } = paste('<ol><li>One</li></ol><p>Between.</p><ol start="2"><li>Two</li></ol>')
    expect(blocks[0]).toMatchObject({ attrs: { start: 1 } })
    expect(blocks[2]).toMatchObject({ attrs: { start: 2 } })
  })

  it('A control character from a PDF is left out of a text and of code', () => {
    expect(words('<p>uni\u0007versity\u0002 fees</p><pre>a\u0008b</pre>')).toEqual([
      'paragraph: university fees',
      'codeBlock: ab',
    ])
  })

  it('Control characters and lost letters are named in what was left out', () => {
    const { dropped, words } = paste(
      '<p>uni\u0007versity fee\ufffd</p><ul><li>caf\ufffd</li></ul><pre>a\u0008b</pre>',
    )
    expect(words).toEqual([
      'paragraph: university fee\ufffd',
      'bulletList: caf\ufffd',
      'codeBlock: ab',
    ])
    expect(dropped).toEqual({ invisible: [], lost: ['fee\ufffd', 'caf\ufffd'] })
  })

  it('Words that a tracked change has deleted are left out and named', () => {
    const { dropped, words } = paste(
      '<p>The fee is <del cite="mailto:Asha">one</del><ins>two</ins> lakh.</p><del><p>Gone.</p></del>',
    )
    expect(words).toEqual(['paragraph: The fee is two lakh.'])
    expect(dropped.deletion).toEqual(['one', 'Gone.'])
  })

  it('A no-break space between a number and its unit stays', () => {
    expect(words('<p>10\u00a0€ &nbsp; each\u00a0</p>')).toEqual(['paragraph: 10\u00a0€ each'])
  })
})

describe('Code', () => {
  it('Lines of code that are breaks or blocks stay lines', () => {
    expect(
      words(
        '<pre><span>def </span>total(fees):<br>    <span>return </span>sum(fees)<br></pre>' +
          '<pre><code><div>a = 1</div><div>b = 2</div></code></pre>',
      ),
    ).toEqual(['codeBlock: def total(fees):\n    return sum(fees)', 'codeBlock: a = 1\nb = 2'])
  })

  it('Code of VS Code is a code block in its language', () => {
    const html = codeToHtml('def f(x):\n    return x', '{"version":1,"mode":"python"}') ?? ''
    const { blocks } = paste(html)
    expect(blocks).toMatchObject([
      { type: 'codeBlock', attrs: { language: 'python', code: 'def f(x):\n    return x' } },
    ])
    expect(codeToHtml('# Title\n\nText', '{"mode":"markdown"}')).toBeNull()
    expect(codeToHtml('one line', '{"mode":"python"}')).toBeNull()
  })

  it('Code in an item of a list follows the item, and the list goes on', () => {
    const { words, blocks } = paste(
      '<ol><li><p>Run:</p><pre><code>if x:\n    y()\n</code></pre></li><li>Next</li></ol>',
    )
    expect(words).toEqual(['orderedList: Run:', 'codeBlock: if x:\n    y()', 'orderedList: Next'])
    expect(blocks[2]).toMatchObject({ attrs: { start: 2 } })
  })
})

describe('Words of pasted content', () => {
  it('Lines of preformatted text stay lines', () => {
    expect(
      words('<span style="white-space: pre-wrap;">Line one\nLine two\n\nLine three</span>'),
    ).toEqual(['paragraph: Line one\nLine two\n\nLine three'])
  })

  it('Blocks in a place that holds one text are apart', () => {
    const { words, blocks } = paste(
      '<blockquote><p>Good is simple.</p><cite>— A. Person</cite></blockquote>' +
        '<table><tr><th>A</th><th>B</th></tr><tr><td><ul><li>one</li><li>two</li></ul></td><td><div><div>x</div><div>y</div></div></td></tr></table>' +
        '<ul><li><div><p>first</p><p>second</p></div></li><li><h3>Title</h3>Text</li></ul>',
    )
    expect(words).toEqual([
      'blockquote: Good is simple.\nA. Person',
      'table: A\nB\none\ntwo\nx\ny',
      'bulletList: first\nsecond\nTitle\nText',
    ])
    expect(blocks[0]).toMatchObject({ attrs: { attribution: 'A. Person' } })
  })

  it('A link or bold around blocks is on their words', () => {
    const { blocks } = paste(
      '<a href="https://example.org/"><h3>Course</h3><p>Text</p></a><b><p>bold</p></b>',
    )
    const link = [{ type: 'link', attrs: { href: 'https://example.org/' } }]
    expect(blocks).toMatchObject([
      { type: 'heading', content: [{ text: 'Course', marks: link }] },
      { type: 'paragraph', content: [{ text: 'Text', marks: link }] },
      { type: 'paragraph', content: [{ text: 'bold', marks: [{ type: 'bold' }] }] },
    ])
  })

  it('Words of an element that is no text are named', () => {
    const { dropped } = paste('<p>Before</p><noscript>Please enable JavaScript</noscript>')
    expect(dropped).toEqual({ structure: ['Please enable JavaScript'] })
  })
})

describe('Markdown', () => {
  it.each([
    'title',
    'style',
    'template',
    'noscript',
    'script',
    'iframe',
    'select',
    'textarea',
    'button',
    'object',
    'MyComponent',
  ])('A tag <%s> that is named in Markdown is text, and nothing after it is lost', async (tag) => {
    const source = `# Forms\n\nUse the <${tag}> element here.\n\n## Next part\n\nMany words follow.`
    expect(words(await markdownToHtml(source))).toEqual([
      'heading: Forms',
      `paragraph: Use the <${tag}> element here.`,
      'heading: Next part',
      'paragraph: Many words follow.',
    ])
  })

  it('Tags that are meant in Markdown keep their meaning', async () => {
    const { blocks } = paste(await markdownToHtml('Press <kbd>Ctrl</kbd> <b>now</b><br>and wait.'))
    expect(blocks[0]).toMatchObject({
      content: [
        { text: 'Press ' },
        { text: 'Ctrl', marks: [{ type: 'code' }] },
        { text: ' ' },
        { text: 'now', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { text: 'and wait.' },
      ],
    })
  })

  it('The front matter of a page is left out', async () => {
    const source = '---\ntitle: Hello\ntags: [a, b]\n---\n\n# Heading\n\nText.'
    expect(words(await markdownToHtml(source))).toEqual(['heading: Heading', 'paragraph: Text.'])
    expect(words(await markdownToHtml('Text\n\n---\n\nMore'))).toEqual([
      'paragraph: Text',
      'divider: ',
      'paragraph: More',
    ])
  })

  it('A loose numbered list with indented code is Markdown', async () => {
    const source = '1. Step one:\n\n   ```sh\n   npm ci\n   ```\n\n2. Next\n'
    expect(looksLikeMarkdown(source)).toBe(true)
    expect(words(await markdownToHtml(source))).toEqual([
      'orderedList: Step one:',
      'codeBlock: npm ci',
      'orderedList: Next',
    ])
  })

  it.each(['1. The year 2020.', 'Version 1. It has 2. parts', '- one dash only'])(
    'The text “%s” is not Markdown',
    (text) => {
      expect(looksLikeMarkdown(text)).toBe(false)
    },
  )
})

describe('Plain text', () => {
  it('Cells of a spreadsheet are a table', () => {
    expect(words(plainToHtml('Name\tFee\nAsha\t1,20,000'))).toEqual([
      'table: Name\nFee\nAsha\n1,20,000',
    ])
  })

  it('Text that is pasted literally keeps its signs', () => {
    expect(words(plainToHtml('import os\n# set the path\npath = "<x>"'))).toEqual([
      'paragraph: import os',
      'paragraph: # set the path',
      'paragraph: path = "<x>"',
    ])
  })
})
