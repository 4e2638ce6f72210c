import { z } from 'zod'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockIdField, blockSchema, inline, joinLines, linkReferences, listOf } from './fields.ts'
import { type Inline, inlineText } from './inline.ts'

const schema = blockSchema('comparisonTable', {
  caption: requiredText('Caption', 300),
  options: listOf(
    'Options',
    z.strictObject({ id: blockIdField, label: requiredText('Option', 80) }),
    { min: 2, max: 8, message: 'A comparison needs at least two options.' },
  ),
  criteria: listOf(
    'Criteria',
    z.strictObject({
      id: blockIdField,
      label: requiredText('Criterion', 120),
      /** By the id of the option; an option without a cell here shows a dash. */
      cells: z.record(blockIdField, inline('Cell')).meta({ label: 'Cells', control: 'cells' }),
    }),
    { min: 1, max: 60, message: 'A comparison needs at least one criterion.' },
  ),
})

export type ComparisonTableBlock = z.infer<typeof schema>

export const comparisonTable = defineBlock<ComparisonTableBlock>({
  type: 'comparisonTable',
  version: 1,
  label: 'Comparison table',
  hint: 'Options compared by criteria',
  group: 'Images and tables',
  schema,
  isEditedInPlace: true,
  blank: (id) => ({
    type: 'comparisonTable',
    attrs: {
      id,
      version: 1,
      caption: 'Comparison',
      options: [
        { id: 'a', label: 'First' },
        { id: 'b', label: 'Second' },
      ],
      criteria: [{ id: 'c1', label: 'Criterion', cells: { a: [], b: [] } }],
    },
  }),
  empty: (id) => ({
    type: 'comparisonTable',
    attrs: {
      id,
      version: 1,
      caption: '',
      options: [
        { id: 'a', label: '' },
        { id: 'b', label: '' },
      ],
      criteria: [{ id: 'c1', label: '', cells: { a: [], b: [] } }],
    },
  }),
  text: ({ attrs }) =>
    joinLines(
      attrs.caption,
      ...attrs.options.map((it) => it.label),
      ...attrs.criteria.flatMap((it) => [it.label, ...cellsInOrder(attrs.options, it.cells)]),
    ),
  references: ({ attrs }) =>
    linkReferences(...attrs.criteria.flatMap((it) => Object.values(it.cells))),
  lint: ({ attrs }) => {
    const empty = attrs.criteria.filter((it) =>
      cellsInOrder(attrs.options, it.cells).some((cell) => inlineText(cell).trim() === ''),
    )
    return empty.map((it) => ({
      severity: 'warning' as const,
      message: `${it.label ? `“${it.label}”` : 'A criterion without a name'} has an empty cell.`,
    }))
  },
})

/** One cell for each option, in the order of the options; a missing one is empty. */
export function cellsInOrder(
  options: readonly { id: string }[],
  cells: Record<string, Inline>,
): Inline[] {
  return options.map((option) => cells[option.id] ?? [])
}
