/**
 * Parses cells as spreadsheets copy them: tabs between cells, a line for each row. A cell in quotes
 * can contain both; a doubled quote is one quote.
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

/** A quote that is not closed at the end of a cell is an ordinary character. */
const closes = (source: string, at: number) =>
  /^(?:[^"]|"")*"(?:[\t\n]|$)/.test(source.slice(at + 1))
