import type { ComponentType } from 'react'
import { ComparisonTableEditor } from '#components/blocks/comparison-table/editor.tsx'
import { CourseRailEditor } from '#components/blocks/course-rail/editor.tsx'
import { FaqSectionEditor } from '#components/blocks/faq-section/editor.tsx'
import { ImageEditor } from '#components/blocks/image/editor.tsx'
import { TableEditor } from '#components/blocks/table/editor.tsx'
import type { BlockType } from '#lib/blocks/registry.ts'
import type { BlockEditorProps } from './block-editor-props.ts'

type OwnEditors = { [Type in BlockType]?: ComponentType<BlockEditorProps<Type>> }

/** Blocks whose form is more than their schema alone can say. */
const own: OwnEditors = {
  comparisonTable: ComparisonTableEditor,
  courseRail: CourseRailEditor,
  faqSection: FaqSectionEditor,
  image: ImageEditor,
  table: TableEditor,
}

export function ownEditor(type: BlockType) {
  return own[type] as ComponentType<BlockEditorProps<BlockType>> | undefined
}

/** They look like what they become while they are written. */
export const isAlwaysOpen = (type: BlockType) => type === 'table' || type === 'comparisonTable'
