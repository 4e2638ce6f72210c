import type { AnyBlock } from '#lib/blocks/registry.ts'

/** What a heading is given until its own is known; it is nobody's choice. */
export const UNNAMED = 'section'

/**
 * Anchors that do not follow their words any more, by the id of the heading: readers may have links
 * to them. Headings that are made here are not among them before they are public or set by hand.
 */
export class HeadingAnchors {
  readonly #fixed = new Map<string, string>()

  has = (id: string) => this.#fixed.has(id)

  fix(id: string, anchor: string): void {
    this.#fixed.set(id, anchor)
  }

  fixAll(content: readonly AnyBlock[]): void {
    for (const block of content) {
      if (block.type === 'heading') this.fix(block.attrs.id, block.attrs.anchor)
    }
  }

  /** Null: it follows its words. A heading that was a paragraph meanwhile gets back the one it had. */
  of(id: string, anchor: string): string | null {
    const fixed = this.#fixed.get(id)
    if (fixed === undefined) return null
    return anchor === UNNAMED ? fixed : anchor
  }
}
