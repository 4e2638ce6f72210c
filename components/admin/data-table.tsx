import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Hidden on tablet-sized screens. */
  minor?: boolean
  align?: 'end'
}

/**
 * Table with rows of 32 px; the first column names the row and links to it. On phones each row becomes
 * a few lines, with each value after its column title.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable to scroll by keyboard (axe: scrollable-region-focusable)
    <section className="admin-table-frame" aria-label={caption} tabIndex={0}>
      <table className="admin-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((it) => (
              <th key={it.key} scope="col" className={cellClass(it)}>
                {it.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((it, index) =>
                index === 0 ? (
                  <th key={it.key} scope="row">
                    {it.cell(row)}
                  </th>
                ) : (
                  <td key={it.key} className={cellClass(it)} data-title={it.title}>
                    {it.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const cellClass = ({ minor, align }: { minor?: boolean; align?: 'end' }) =>
  [minor ? 'is-minor' : '', align ? `is-${align}` : ''].join(' ').trim() || undefined
