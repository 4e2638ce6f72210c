type ClassName = string | false | null | undefined

/** Joins those that apply. */
export function classNames(...names: ClassName[]): string {
  return names.filter(Boolean).join(' ')
}
