import { bindFields, type Fields } from '#components/content-form/bind-fields.ts'
import type { BlockOf, BlockType } from '#lib/blocks/registry.ts'

type EditedBlock<Block> = {
  /** Path of the block within the snapshot; error messages are found by it. */
  path: string
  block: Block
  onChange: (block: Block) => void
}

/** Props of a custom block form, `components/blocks/<block>/editor.tsx`. */
export type BlockEditorProps<Type extends BlockType> = EditedBlock<BlockOf<Type>>

/** Path, value and setter of each attribute of a block. */
export function attributesOf<Block extends { attrs: object }>({
  path,
  block,
  onChange,
}: EditedBlock<Block>): Fields<Block['attrs']> {
  return bindFields<Block['attrs']>(
    block.attrs,
    (part) => onChange({ ...block, attrs: { ...block.attrs, ...part } }),
    `${path}.attrs`,
  )
}
