'use client'

import { attributesOf, type BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import { TextGrid } from '#components/block-editor/grid/text-grid.tsx'
import { TextInput } from '#components/content-form/fields.tsx'
import { useErrorsWithin } from '#components/content-form/form-context.tsx'
import { moved } from '#components/content-form/moved.ts'
import {
  MAX_CRITERIA,
  MAX_OPTIONS,
  removeOption,
  setComparisonCells,
} from '#lib/blocks/comparison-grid.ts'

const freshId = () => crypto.randomUUID().slice(0, 8)

/** Edits a comparison: options are columns, criteria are rows. */
export function ComparisonTableEditor(props: BlockEditorProps<'comparisonTable'>) {
  const { block, onChange } = props
  const { attrs } = block
  const { caption, options, criteria } = attrs
  const field = attributesOf(props)
  const paths = { options: field('options').path, criteria: field('criteria').path }
  const set = (changed: typeof attrs) => onChange({ ...block, attrs: changed })
  const errors = new Set([...useErrorsWithin(paths.options), ...useErrorsWithin(paths.criteria)])
  return (
    <>
      <TextInput {...field('caption')} label="Caption" />
      {errors.size > 0 && <p className="card-errors">{[...errors].join(' ')}</p>}
      <TextGrid
        path={paths.criteria}
        label={caption || 'Comparison'}
        cells={[
          [null, ...options.map((it) => it.label)],
          ...criteria.map((it) => [it.label, ...options.map(({ id }) => it.cells[id] ?? EMPTY)]),
        ]}
        pathOf={({ row, column }) =>
          row === 0
            ? `${paths.options}.${column - 1}.label`
            : column === 0
              ? `${paths.criteria}.${row - 1}.label`
              : `${paths.criteria}.${row - 1}.cells.${options[column - 1]?.id}`
        }
        labelOf={({ row, column }) =>
          row === 0
            ? `Option ${column}`
            : column === 0
              ? `Criterion ${row}`
              : `${criteria[row - 1]?.label || `Criterion ${row}`}: ${options[column - 1]?.label || `Option ${column}`}`
        }
        isHead={({ row, column }) => row === 0 || column === 0}
        rows={{
          one: 'criterion',
          fixed: 1,
          count: criteria.length + 1,
          max: MAX_CRITERIA + 1,
          onAdd: (index) =>
            set({
              ...attrs,
              criteria: criteria.toSpliced(index - 1, 0, { id: freshId(), label: '', cells: {} }),
            }),
          onMove: (index, to) => set({ ...attrs, criteria: moved(criteria, index - 1, to - 1) }),
          onRemove: (index) => set({ ...attrs, criteria: criteria.toSpliced(index - 1, 1) }),
        }}
        columns={{
          one: 'option',
          fixed: 1,
          count: options.length + 1,
          max: MAX_OPTIONS + 1,
          onAdd: (index) =>
            set({
              ...attrs,
              options: options.toSpliced(index - 1, 0, { id: freshId(), label: '' }),
            }),
          onMove: (index, to) => set({ ...attrs, options: moved(options, index - 1, to - 1) }),
          onRemove: (index) => set(removeOption(attrs, index - 1)),
        }}
        onWrite={(cells) => set(setComparisonCells(attrs, cells, freshId))}
      />
    </>
  )
}

/** The same object for all empty cells, so that they do not render again. */
const EMPTY: never[] = []
