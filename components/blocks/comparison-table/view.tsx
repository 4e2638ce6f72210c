import { classNames } from '#components/ui/class-names.ts'
import { cellsInOrder } from '#lib/blocks/comparison-table.ts'
import { inlineText } from '#lib/blocks/inline.ts'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'
import { TableScroll } from '../table-scroll.tsx'

/** Up to this many options fit on a wide screen without scrolling, so the table head can be sticky. */
const MAX_OPTIONS_WITHOUT_SCROLLING = 3

export function ComparisonTableView({ block }: ResolvedBlockOf<'comparisonTable'>) {
  const { id, caption, options, criteria } = block.attrs
  return (
    <figure
      className={classNames(
        'comparison',
        options.length <= MAX_OPTIONS_WITHOUT_SCROLLING && 'fits',
      )}
    >
      <figcaption className="block-title" id={`table-${id}`}>
        {caption}
      </figcaption>
      <p className="table-hint" aria-hidden="true">
        Swipe sideways to see more →
      </p>
      <TableScroll label={caption}>
        <table aria-labelledby={`table-${id}`}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Criterion</span>
              </th>
              {options.map((it) => (
                <th key={it.id} scope="col">
                  {it.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((it) => (
              <tr key={it.id}>
                <th scope="row">{it.label}</th>
                {cellsInOrder(options, it.cells).map((cell, index) => (
                  <td key={options[index]?.id}>
                    {inlineText(cell).trim() === '' ? '–' : <InlineText inline={cell} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </figure>
  )
}
