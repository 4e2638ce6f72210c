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
