import type { ComponentType } from 'react'
import type { BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import type { BlockOf, BlockType } from '#lib/blocks/registry.ts'
import { CalloutView } from './callout/view.tsx'
import { ChooseIfView } from './choose-if/view.tsx'
import { ComparisonTableEditor } from './comparison-table/editor.tsx'
import { CourseRailEditor } from './course-rail/editor.tsx'
import { DividerView } from './divider/view.tsx'
import { FaqSectionEditor } from './faq-section/editor.tsx'
import { ImageEditor } from './image/editor.tsx'
import { KeyTakeawaysView } from './key-takeaways/view.tsx'
import { LabelledListView } from './labelled-list/view.tsx'
import { ProsAndConsView } from './pros-and-cons/view.tsx'
import { ReferencesView } from './references/view.tsx'
import { StatisticView } from './statistic/view.tsx'
import { StepsView } from './steps/view.tsx'
import { TableEditor } from './table/editor.tsx'

/** Forms of the blocks whose form is more than their schema says. All others get one from the schema. */
const editors: { [Type in BlockType]?: ComponentType<BlockEditorProps<Type>> } = {
  comparisonTable: ComparisonTableEditor,
  courseRail: CourseRailEditor,
  faqSection: FaqSectionEditor,
  image: ImageEditor,
  table: TableEditor,
}

type PreviewProps<Type extends BlockType> = { type: Type; block: BlockOf<Type> }

/** Views that need nothing but the block itself, so the editor can show them. All others get a summary. */
const previews: { [Type in BlockType]?: ComponentType<PreviewProps<Type>> } = {
  callout: CalloutView,
  chooseIf: ChooseIfView,
  divider: DividerView,
  keyTakeaways: KeyTakeawaysView,
  labelledList: LabelledListView,
  prosAndCons: ProsAndConsView,
  references: ReferencesView,
  statistic: StatisticView,
  steps: StepsView,
}

export const editorFor = (type: BlockType) =>
  editors[type] as ComponentType<BlockEditorProps<BlockType>> | undefined

export const previewFor = (type: BlockType) =>
  previews[type] as ComponentType<PreviewProps<BlockType>> | undefined
