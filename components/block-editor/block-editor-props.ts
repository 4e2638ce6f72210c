import type { BlockOf, BlockType } from '#lib/blocks/registry.ts'

/** What a block's own editor is given: `components/blocks/<block>/editor.tsx`. */
export type BlockEditorProps<Type extends BlockType> = {
  /** Of the block within the snapshot; its fields' messages are found by it. */
  path: string
  block: BlockOf<Type>
  onChange: (block: BlockOf<Type>) => void
}
