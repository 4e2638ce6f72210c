/** What ties an input to one field of a snapshot: the path finds its error messages. */
export type BoundField<Value> = { path: string; value: Value; onChange: (value: Value) => void }

/** Path, value and setter of a field by its name. A name that the snapshot does not have is a type error. */
export type Fields<Values> = <Name extends keyof Values & string>(
  name: Name,
) => BoundField<Values[Name]>

/**
 * @param change called with the changed fields only
 * @param prefix path of `values` within the snapshot; left out for the snapshot itself
 */
export function bindFields<Values extends object>(
  values: Values,
  change: (part: Partial<Values>) => void,
  prefix?: string,
): Fields<Values> {
  return (name) => ({
    path: prefix === undefined ? name : `${prefix}.${name}`,
    value: values[name],
    onChange: (value) => change({ [name]: value } as unknown as Partial<Values>),
  })
}

/** The fields of an object that is itself a field. */
export function fieldsOf<Value extends object>(bound: BoundField<Value>): Fields<Value> {
  const { path, value, onChange } = bound
  return bindFields(value, (part) => onChange({ ...value, ...part }), path)
}

/** One item of a list. */
export function itemOf<Item>(
  { path, value: items, onChange }: BoundField<Item[]>,
  index: number,
): BoundField<Item> {
  return {
    path: `${path}.${index}`,
    value: items[index] as Item,
    onChange: (item) => onChange(items.with(index, item)),
  }
}

type Conversion<Stored, Shown> = {
  show: (stored: Stored) => Shown
  store: (shown: Shown) => Stored
}

/** The same field for an input that shows another value than the one that is stored. */
export function converted<Stored, Shown>(
  { path, value, onChange }: BoundField<Stored>,
  { show, store }: Conversion<Stored, Shown>,
): BoundField<Shown> {
  return { path, value: show(value), onChange: (shown) => onChange(store(shown)) }
}

/** A text whose empty form is null, for inputs that know texts only. */
export const nullAsEmpty = (bound: BoundField<string | null>): BoundField<string> =>
  converted(bound, { show: (text) => text ?? '', store: (text) => (text === '' ? null : text) })

/** Several values in one text input, one a line or with another separator between them. */
export const joined = (
  bound: BoundField<string[]>,
  separator = '\n',
  pattern: string | RegExp = separator,
): BoundField<string> =>
  converted(bound, { show: (texts) => texts.join(separator), store: (text) => text.split(pattern) })

/** Whether `option` is in a set, which is stored as a list in the order of `options`. */
export function flagOf<Option>(
  { path, value: chosen, onChange }: BoundField<Option[]>,
  option: Option,
  options: readonly Option[],
): BoundField<boolean> {
  return {
    path: `${path}.${option}`,
    value: chosen.includes(option),
    onChange: (on) => onChange(options.filter((it) => (it === option ? on : chosen.includes(it)))),
  }
}
