import { stringify } from 'csv-stringify/sync'

/** Without it Excel takes UTF-8 for the code page of the machine, and “आशा” for rubbish. */
export const BOM = '\uFEFF'

/**
 * Lines of a CSV (RFC 4180) that is safe to open in a spreadsheet. What would begin a formula
 * (= + - @ tab CR, also full-width) gets an apostrophe before it: the spreadsheet keeps the cell as
 * text. So does a phone number: `+919876543210` alone would be read as the number 919876543210 and
 * be saved without its plus, while `'+919876543210` comes back as it went. `withoutApostrophe` takes
 * it off again, and the desk's import does so with every cell.
 */
export const csvLines = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(rows as (string | number)[][], {
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: 'windows',
  })

/** What the cell was before it was made safe; also where a spreadsheet took the mark off itself. */
export const withoutApostrophe = (cell: string): string =>
  cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
