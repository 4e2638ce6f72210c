import type { ComponentType } from 'react'
import type { BlockType } from '#lib/blocks/registry.ts'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import type { ViewContext } from './block-page-context.ts'
import { CalloutView } from './callout/view.tsx'
import { ChooseIfView } from './choose-if/view.tsx'
import { CodeView } from './code/view.tsx'
import { ComparisonTableView } from './comparison-table/view.tsx'
import { CounsellingView } from './counselling/view.tsx'
import { CourseRailView } from './course-rail/view.tsx'
import { DividerView } from './divider/view.tsx'
import { EmbedView } from './embed/view.tsx'
import { FaqSectionView } from './faq-section/view.tsx'
import { HeadingView } from './heading/view.tsx'
import { ImageView } from './image/view.tsx'
import { KeyTakeawaysView } from './key-takeaways/view.tsx'
import { LabelledListView } from './labelled-list/view.tsx'
import { BulletListView, OrderedListView } from './list/view.tsx'
import { ParagraphView } from './paragraph/view.tsx'
import { ProgramCardView } from './program-card/view.tsx'
import { PromoView } from './promo/view.tsx'
import { ProsAndConsView } from './pros-and-cons/view.tsx'
import { QuoteView } from './quote/view.tsx'
import { ReferencesView } from './references/view.tsx'
import { RelatedArticleView } from './related-article/view.tsx'
import { ResourceListView } from './resource-list/view.tsx'
import { StatisticView } from './statistic/view.tsx'
import { StepsView } from './steps/view.tsx'
import { TableView } from './table/view.tsx'
import { VideoView } from './video/view.tsx'

/**
 * The view of each block type. Views are server components that must not reach a client bundle, so
 * this list is apart from `lib/blocks/registry.ts`; the type names an entry that is missing.
 */
export const views: {
  [Type in BlockType]: ComponentType<ResolvedBlockOf<Type> & ViewContext>
} = {
  heading: HeadingView,
  paragraph: ParagraphView,
  bulletList: BulletListView,
  orderedList: OrderedListView,
  labelledList: LabelledListView,
  image: ImageView,
  video: VideoView,
  codeBlock: CodeView,
  blockquote: QuoteView,
  callout: CalloutView,
  keyTakeaways: KeyTakeawaysView,
  steps: StepsView,
  divider: DividerView,
  table: TableView,
  comparisonTable: ComparisonTableView,
  statistic: StatisticView,
  references: ReferencesView,
  prosAndCons: ProsAndConsView,
  chooseIf: ChooseIfView,
  relatedArticle: RelatedArticleView,
  promo: PromoView,
  courseRail: CourseRailView,
  programCard: ProgramCardView,
  faqSection: FaqSectionView,
  resourceList: ResourceListView,
  counselling: CounsellingView,
  embed: EmbedView,
}
