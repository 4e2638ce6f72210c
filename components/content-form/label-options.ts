import { valueLabel } from '#components/block-editor/value-label.ts'

/** Options of a closed list, in the words of editors. */
export function labelOptions<Value extends string>(values: readonly Value[]) {
  return values.map((value) => ({ value, label: valueLabel(value) }))
}
