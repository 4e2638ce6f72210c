import type { AnyBlock } from '#lib/blocks/registry.ts'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { draftSchemaOf } from '#lib/publishing/core/draft-schema.ts'

const copiedText = draftSchemaOf(richTextSchema)

/**
 * A block that was copied from this editor, complete or not. A clipboard can hold anything, so it is
 * validated like any input. Null: not a valid block.
 */
export function parseCopiedBlock(json: string): AnyBlock | null {
  try {
    const parsed = copiedText.safeParse({ type: 'doc', content: [JSON.parse(json)] })
    return parsed.data?.content[0] ?? null
  } catch {
    return null
  }
}
