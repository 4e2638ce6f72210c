import type { Inline } from '#lib/blocks/inline.ts'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'
import { TableScroll } from '../table-scroll.tsx'

export function TableView({ block }: ResolvedBlockOf<'table'>) {
  const { caption, headerRow, headerColumn, rows } = block.attrs
  const [first = [], ...rest] = rows
  const body = headerRow ? rest : rows
  return (
    <TableScroll label={caption || 'Table'}>
      <table className="plain-table">
        {caption && <caption>{caption}</caption>}
        {headerRow && (
          <thead>
            <Row cells={first} headings="col" />
          </thead>
        )}
        <tbody>
          {body.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <Row key={index} cells={cells} headings={headerColumn ? 'row' : 'none'} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Row({ cells, headings }: { cells: readonly Inline[]; headings: 'col' | 'row' | 'none' }) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const scope = headings === 'col' || index === 0 ? headings : 'none'
        const Cell = scope === 'none' ? 'td' : 'th'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
          <Cell key={index} scope={scope === 'none' ? undefined : scope}>
            <InlineText inline={cell} />
          </Cell>
        )
      })}
    </tr>
  )
}
