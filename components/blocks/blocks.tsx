import type { ComponentType } from 'react'
import type { ResolvedBlock } from '#lib/blocks/resolved-block.ts'
import type { BlockPageContext, ViewContext } from './block-page-context.ts'
import { views } from './views.ts'
import './blocks.css'

type Props = { blocks: readonly ResolvedBlock[]; page: BlockPageContext }

/** Renders blocks in their order. The element around them needs the class `prose`. */
export function Blocks({ blocks, page }: Props) {
  return blocks.map((it) => {
    // Sound: the view of a type takes what that type resolves to.
    const View = views[it.type] as ComponentType<ResolvedBlock & ViewContext>
    return (
      <View
        key={it.block.attrs.id}
        {...it}
        page={page}
        renderBlocks={(inner) => <Blocks blocks={inner} page={{ ...page, headingShift: 2 }} />}
      />
    )
  })
}
