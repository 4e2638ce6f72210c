import type { ReactNode } from 'react'
import type { DrawnBlock } from '#lib/reading/drawn.ts'
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
import type { PageOfBlocks } from './page-of-blocks.ts'
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
import './blocks.css'

/** Blocks in their order; wants to stand in an element of class `prose`. */
export function DrawBlocks({
  blocks,
  page,
}: {
  blocks: readonly DrawnBlock[]
  page: PageOfBlocks
}) {
  return blocks.map((it) => <Block key={it.block.attrs.id} drawn={it} page={page} />)
}

function Block({ drawn, page }: { drawn: DrawnBlock; page: PageOfBlocks }): ReactNode {
  switch (drawn.type) {
    case 'heading':
      return <HeadingView {...drawn} />
    case 'paragraph':
      return <ParagraphView {...drawn} />
    case 'bulletList':
      return <BulletListView {...drawn} />
    case 'orderedList':
      return <OrderedListView {...drawn} />
    case 'labelledList':
      return <LabelledListView {...drawn} />
    case 'image':
      return <ImageView {...drawn} />
    case 'video':
      return <VideoView {...drawn} />
    case 'codeBlock':
      return <CodeView {...drawn} />
    case 'blockquote':
      return <QuoteView {...drawn} />
    case 'callout':
      return <CalloutView {...drawn} />
    case 'keyTakeaways':
      return <KeyTakeawaysView {...drawn} />
    case 'steps':
      return <StepsView {...drawn} />
    case 'divider':
      return <DividerView />
    case 'table':
      return <TableView {...drawn} />
    case 'comparisonTable':
      return <ComparisonTableView {...drawn} />
    case 'statistic':
      return <StatisticView {...drawn} />
    case 'references':
      return <ReferencesView {...drawn} />
    case 'prosAndCons':
      return <ProsAndConsView {...drawn} />
    case 'chooseIf':
      return <ChooseIfView {...drawn} />
    case 'relatedArticle':
      return <RelatedArticleView {...drawn} />
    case 'promo':
      return <PromoView {...drawn} />
    case 'courseRail':
      return <CourseRailView {...drawn} />
    case 'programCard':
      return <ProgramCardView {...drawn} />
    case 'faqSection':
      return <FaqSectionView {...drawn} page={page} />
    case 'resourceList':
      return <ResourceListView {...drawn} />
    case 'counselling':
      return <CounsellingView {...drawn} page={page} />
    case 'embed':
      return <EmbedView {...drawn} />
  }
}
