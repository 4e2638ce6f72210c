import type { BlockOf, BlockType } from '#lib/blocks/registry.ts'

/** Props of a custom block form, `components/blocks/<block>/editor.tsx`. */
export type BlockEditorProps<Type extends BlockType> = {
  /** Path of the block within the snapshot; error messages are found by it. */
  path: string
  block: BlockOf<Type>
  onChange: (block: BlockOf<Type>) => void
}
