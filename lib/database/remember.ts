/**
 * Creates a value once per process and returns the same one from then on. Node and Next's bundler
 * each load a file that both need, so a module variable would exist more than once.
 *
 * @param name unique in the process, such as `query-timing`
 */
export function remember<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(`lectern.${name}`)
  const home = globalThis as { [key]?: { value: Value } }
  home[key] ??= { value: make() }
  return home[key].value
}
