import { valueLabel } from '#components/block-editor/value-label.ts'

/** Options of an enumeration, with the labels that editors see. */
export function labelOptions<Value extends string>(values: readonly Value[]) {
  return values.map((value) => ({ value, label: valueLabel(value) }))
}
