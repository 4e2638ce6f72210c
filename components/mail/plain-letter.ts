import { type Letter, senderLine } from '#lib/mail/letter.ts'

const MAX_LINE_CHARS = 72

/** The letter as plain text, with addresses written out. */
export function plainLetter(letter: Letter): string {
  const { site, action } = letter
  const parts = [
    site.name,
    letter.title,
    ...letter.paragraphs,
    action ? `${action.label}:\n${action.href}` : '',
    ...facts(letter.facts),
    ...letter.after,
    '--',
    letter.why,
    `${senderLine(site)}\n${site.address}`,
  ]
  return `${parts
    .filter((it) => it !== '')
    .map(wrap)
    .join('\n\n')}\n`
}

/** Short facts are a list; a longer one is a paragraph of its own, indented. */
function facts(of: Letter['facts']): string[] {
  const paragraphs: string[] = []
  let list: string[] = []
  for (const { label, value } of of) {
    const line = `${label}: ${value}`
    const isShort = line.length <= MAX_LINE_CHARS && !value.includes('\n')
    if (isShort) list.push(line)
    else {
      paragraphs.push(list.join('\n'), `${label}:\n${indent(value)}`)
      list = []
    }
  }
  return [...paragraphs, list.join('\n')]
}

const indent = (text: string) =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')

const wrap = (text: string) => text.split('\n').map(wrapLine).join('\n')

function wrapLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = ''
  for (const word of line.slice(indent.length).split(' ')) {
    const next = current === '' ? indent + word : `${current} ${word}`
    if (next.length > MAX_LINE_CHARS && current !== '') {
      lines.push(current)
      current = indent + word
    } else current = next
  }
  return [...lines, current].join('\n')
}
