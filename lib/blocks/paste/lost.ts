/** What the schema has no place for. */
export type LostKind =
  | 'picture'
  | 'link'
  | 'frame'
  | 'media'
  | 'control'
  | 'script'
  | 'format'
  | 'depth'
  | 'table'
  | 'structure'
  | 'card'

export type Lost = { kind: LostKind; count: number; examples: string[] }

/** Collects what can't be kept, so that it can be told. */
export class LostThings {
  #found = new Map<LostKind, Lost>()

  add(kind: LostKind, example = ''): void {
    const lost = this.#found.get(kind) ?? { kind, count: 0, examples: [] }
    lost.count += 1
    const short = example.length > 80 ? `${example.slice(0, 80)}…` : example
    if (short && lost.examples.length < 5 && !lost.examples.includes(short)) {
      lost.examples.push(short)
    }
    this.#found.set(kind, lost)
  }

  list(): Lost[] {
    return [...this.#found.values()]
  }
}
