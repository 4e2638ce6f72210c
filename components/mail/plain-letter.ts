import { type Letter, senderLine } from '#lib/mail/letter.ts'

const WIDTH = 72

/** The same for who reads text alone: every line that the other has, addresses written out. */
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
    .map(wrapped)
    .join('\n\n')}\n`
}

/** Short ones are a list; what takes more than a line stands by itself, set in. */
function facts(of: Letter['facts']): string[] {
  const paragraphs: string[] = []
  let list: string[] = []
  for (const { label, value } of of) {
    const line = `${label}: ${value}`
    const isShort = line.length <= WIDTH && !value.includes('\n')
    if (isShort) list.push(line)
    else {
      paragraphs.push(list.join('\n'), `${label}:\n${setIn(value)}`)
      list = []
    }
  }
  return [...paragraphs, list.join('\n')]
}

const setIn = (text: string) =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')

const wrapped = (text: string) => text.split('\n').map(wrapLine).join('\n')

function wrapLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = ''
  for (const word of line.slice(indent.length).split(' ')) {
    const next = current === '' ? indent + word : `${current} ${word}`
    if (next.length > WIDTH && current !== '') {
      lines.push(current)
      current = indent + word
    } else current = next
  }
  return [...lines, current].join('\n')
}
