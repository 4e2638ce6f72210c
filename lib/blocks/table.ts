import { z } from 'zod'
import { optionalText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, flag, inline, joinLines, linkReferences } from './fields.ts'
import { inlineText } from './inline.ts'

export const MAX_ROWS = 200
export const MAX_COLUMNS = 30

const schema = blockSchema('table', {
  caption: optionalText('Caption', 300),
  headerRow: flag('First row is a header'),
  headerColumn: flag('First column is a header'),
  rows: z
    .array(z.array(inline('Cell')).min(1).max(MAX_COLUMNS))
    .min(1)
    .max(MAX_ROWS)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), {
      message: 'Every row needs the same number of cells.',
    })
    .meta({ label: 'Rows', control: 'grid' }),
})

export type TableBlock = z.infer<typeof schema>

export const table = defineBlock<TableBlock>({
  type: 'table',
  version: 1,
  label: 'Table',
  hint: 'Rows and columns of text',
  group: 'Images and tables',
  schema,
  isEditedInPlace: true,
  blank: (id) => ({
    type: 'table',
    attrs: {
      id,
      version: 1,
      caption: '',
      headerRow: true,
      headerColumn: false,
      rows: [
        [[], []],
        [[], []],
      ],
    },
  }),
  text: ({ attrs }) => joinLines(attrs.caption, ...attrs.rows.flat()),
  references: ({ attrs }) => linkReferences(...attrs.rows.flat()),
  lint: ({ attrs: { rows, headerRow, headerColumn } }) => {
    const corner = (row: number, column: number) =>
      headerRow && headerColumn && row === 0 && column === 0
    const empty = rows.flatMap((cells, row) =>
      cells.some((cell, column) => !corner(row, column) && inlineText(cell).trim() === '')
        ? [row + 1]
        : [],
    )
    return empty.map((row) => ({
      severity: 'warning' as const,
      message: `Row ${row} has an empty cell.`,
    }))
  },
})
