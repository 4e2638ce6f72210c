import type { ReactNode } from 'react'
import { articleCrumbs } from '#components/articles/article-data.ts'
import { ArticlePage } from '#components/articles/article-page.tsx'
import { Blocks } from '#components/blocks/blocks.tsx'
import { CoursePage } from '#components/courses/course-page.tsx'
import { FaqAnswer } from '#components/faqs/faq-answer.tsx'
import { FaqItem } from '#components/faqs/faq-item.tsx'
import { CounsellingSection } from '#components/leads/counselling-section.tsx'
import { PageVersionNotice } from '#components/pages/page-versions.tsx'
import type { Crumb } from '#components/site/breadcrumb.tsx'
import { PageShell } from '#components/site/page-shell.tsx'
import { findNewestArticle, previewArticle } from '#lib/articles/preview.ts'
import { inlineText } from '#lib/blocks/inline.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import type { PreviewedKind } from '#lib/content-kind.ts'
import { previewCourse } from '#lib/courses/preview.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { slotsOf } from '#lib/promos/promo.ts'
import { dayOf } from '#lib/publishing/core/projection.ts'
import type { SnapshotOf } from '#lib/publishing/listing/editing-queries.ts'
import { readArticle, readCourse, resolveRichTexts } from '#lib/reading/read.ts'
import { getSiteFrame } from '../site-frame.ts'

/** Renders the public page of a snapshot as if it were published now, with the components of the public page. */
export function drawPreview(
  kind: PreviewedKind,
  id: string,
  snapshot: unknown,
): Promise<ReactNode> {
  switch (kind) {
    case 'ARTICLE':
      return drawArticle(id, snapshot as SnapshotOf<'ARTICLE'>)
    case 'COURSE':
      return drawCourse(id, snapshot as SnapshotOf<'COURSE'>)
    case 'FAQ':
      return drawFaq(id, snapshot as SnapshotOf<'FAQ'>)
    case 'PAGE':
      return drawPage(id, snapshot as SnapshotOf<'PAGE'>)
    case 'PROMO':
      return drawPromo(id, snapshot as SnapshotOf<'PROMO'>)
  }
}

/** Tells components that this is a preview, so that nothing on it can be submitted. */
const previewFrame = async () => ({ ...(await getSiteFrame()), isPreview: true })

const HOME: Crumb = { label: 'Home', href: paths.home() }

async function drawArticle(id: string, snapshot: SnapshotOf<'ARTICLE'>) {
  const now = new Date()
  const [frame, article] = await Promise.all([previewFrame(), previewArticle(id, snapshot, now)])
  const reading = await readArticle(article, now)
  return (
    <ArticlePage
      frame={frame}
      article={article}
      reading={reading}
      crumbs={articleCrumbs(article)}
    />
  )
}

async function drawCourse(id: string, snapshot: SnapshotOf<'COURSE'>) {
  const now = new Date()
  const [frame, course] = await Promise.all([previewFrame(), previewCourse(id, snapshot, now)])
  if (!course) return drawText(id, snapshot.title, snapshot.summary, snapshot.about)
  const { about, faqs, similar } = await readCourse(course, now)
  const [topic] = course.topics
  const crumbs = [
    HOME,
    { label: 'Courses', href: paths.courses() },
    ...(topic
      ? [{ label: topic.name, href: withQuery(paths.courses(), { topic: topic.slug }) }]
      : []),
  ]
  return (
    <CoursePage
      {...{ frame, course, about, faqs, similar, crumbs }}
      form={
        <CounsellingSection
          frame={frame}
          interest={{ course: course.id }}
          source={{ contentId: course.id, path: course.href }}
        />
      }
    />
  )
}

/** Renders a FAQ as the list of FAQs shows it. */
async function drawFaq(id: string, { question, slug, answer }: SnapshotOf<'FAQ'>) {
  const page = { frame: await previewFrame(), path: paths.faqs(), contentId: id }
  const [blocks = []] = await resolveRichTexts([answer], new Date())
  return (
    <PageShell
      crumbs={[HOME]}
      title="Questions and answers"
      lead="As shown in the list of FAQs. Articles may use their own wording of the question."
    >
      <div className="faq-list">
        <FaqItem slug={slug || 'answer'} question={question} open>
          <FaqAnswer blocks={blocks} page={page} />
        </FaqItem>
      </div>
    </PageShell>
  )
}

/** Renders a promo in the newest article, because a promo has no page of its own. */
async function drawPromo(id: string, snapshot: SnapshotOf<'PROMO'>) {
  const now = new Date()
  const [frame, article] = await Promise.all([previewFrame(), findNewestArticle()])
  const slots = slotsOf(snapshot.variant)
  const promo = { ...snapshot, id, placements: [] }
  if (!article) {
    return (
      <PageShell crumbs={[HOME]} title={snapshot.title}>
        <p>{inlineText(snapshot.text)}</p>
      </PageShell>
    )
  }
  const around = { ...article, ownPlacements: slots.map((slot) => ({ slot, promoId: id })) }
  return (
    <ArticlePage
      frame={frame}
      article={around}
      reading={await readArticle(around, now, promo)}
      crumbs={articleCrumbs(article)}
    />
  )
}

async function drawPage(id: string, snapshot: SnapshotOf<'PAGE'>) {
  const { title, summary, body, version } = snapshot
  const effectiveOn = dayOf(snapshot.effectiveOn)
  return drawText(
    id,
    title,
    summary,
    body,
    <PageVersionNotice page={{ version, effectiveOn, outdated: false, href: '' }} />,
  )
}

async function drawText(
  id: string,
  title: string,
  lead: string | null,
  text: RichText,
  notice: ReactNode = null,
) {
  const [frame, [blocks = []]] = await Promise.all([
    previewFrame(),
    resolveRichTexts([text], new Date()),
  ])
  return (
    <PageShell width="text" crumbs={[HOME]} title={title} lead={lead}>
      {notice}
      <div className="prose">
        <Blocks blocks={blocks} page={{ frame, path: paths.home(), contentId: id }} />
      </div>
    </PageShell>
  )
}
