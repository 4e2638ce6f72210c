import { stringify } from 'csv-stringify/sync'

/** Byte order mark: without it Excel reads UTF-8 in the code page of the machine. */
export const BOM = '\uFEFF'

/**
 * Formats rows as CSV (RFC 4180) that is safe to open in a spreadsheet: a cell that would begin a
 * formula (= + - @ tab CR, also full-width) gets an apostrophe before it. That also keeps the plus of
 * a phone number, which a spreadsheet would drop. `withoutApostrophe` reverses it; the import does so
 * for every cell.
 */
export const csvLines = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(rows as (string | number)[][], {
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: 'windows',
  })

/** The cell as it was before `csvLines`, also where a spreadsheet has removed the apostrophe. */
export const withoutApostrophe = (cell: string): string =>
  cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
