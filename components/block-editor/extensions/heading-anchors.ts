import { UNNAMED_ANCHOR } from '#lib/blocks/heading.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'

/**
 * Anchors that no longer follow the text of their heading, by the id of the heading, because readers
 * may have links to them. A new heading is added once it is published or its anchor is set by hand.
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

  /**
   * Null: the anchor follows the text. A heading that was turned into a paragraph and back gets its
   * former anchor again.
   */
  of(id: string, anchor: string): string | null {
    const fixed = this.#fixed.get(id)
    if (fixed === undefined) return null
    return anchor === UNNAMED_ANCHOR ? fixed : anchor
  }
}
