import type { Letter } from '#lib/mail/letter.ts'

const WIDTH = 72

/** The same for who reads text alone: every line that the other has, addresses written out. */
export function plainLetter(letter: Letter): string {
  const { site, action } = letter
  const parts = [
    site.name,
    letter.title,
    ...letter.paragraphs,
    letter.facts.map(({ label, value }) => wrapped(`${label}: ${value}`, '  ')).join('\n'),
    action ? `${action.label}:\n${action.href}` : '',
    ...letter.after,
    '--',
    letter.why,
    [site.organisation, site.postalAddress].filter(Boolean).join(' · '),
    site.address,
  ]
  return `${parts
    .filter((it) => it !== '')
    .map((it) => wrapped(it))
    .join('\n\n')}\n`
}

function wrapped(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, indent))
    .join('\n')
}

function wrapLine(line: string, indent: string): string {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const next = current === '' ? word : `${current} ${word}`
    if (next.length > WIDTH && current.trim() !== '') {
      lines.push(current)
      current = indent + word
    } else current = next
  }
  return [...lines, current].join('\n')
}
