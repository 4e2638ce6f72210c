/** Kinds of pasted content that the schema cannot represent. */
export type DroppedKind =
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
  | 'deletion'
  | 'invisible'
  | 'lost'

export type DroppedItem = { kind: DroppedKind; count: number; examples: string[] }

/** Collects what could not be kept of a paste, for the notice to the editor. */
export class DroppedItems {
  #found = new Map<DroppedKind, DroppedItem>()

  add(kind: DroppedKind, example = ''): void {
    const dropped = this.#found.get(kind) ?? { kind, count: 0, examples: [] }
    dropped.count += 1
    const short = example.length > 80 ? `${example.slice(0, 80)}…` : example
    if (short && dropped.examples.length < 5 && !dropped.examples.includes(short)) {
      dropped.examples.push(short)
    }
    this.#found.set(kind, dropped)
  }

  list(): DroppedItem[] {
    return [...this.#found.values()]
  }
}
