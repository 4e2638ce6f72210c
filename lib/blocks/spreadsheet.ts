/**
 * Cells as spreadsheets put them on the clipboard: tabs between, a line each row; a cell in quotes
 * may hold both, and a doubled quote is one.
 */
export function parseSpreadsheet(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    if (quoted && sign === '"' && source[at + 1] === '"') {
      cell += sign
      at += 1
    } else if (quoted && sign === '"') quoted = false
    else if (quoted) cell += sign
    else if (sign === '"' && cell === '' && closes(source, at)) quoted = true
    else if (sign === '\t' || sign === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  rows.at(-1)?.push(cell)
  return rows
}

/** A quote that is opened and never closed where a cell ends is a plain sign. */
const closes = (source: string, at: number) =>
  /^(?:[^"]|"")*"(?:[\t\n]|$)/.test(source.slice(at + 1))
