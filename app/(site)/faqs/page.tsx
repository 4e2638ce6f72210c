import type { Metadata } from 'next'
import { cache } from 'react'
import { FaqAnswer } from '#components/faqs/faq-answer.tsx'
import { FaqItem } from '#components/faqs/faq-item.tsx'
import { Island } from '#components/site/island.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import { breadcrumbList, faqPage } from '#components/site/structured-data.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listFaqs } from '#lib/faqs/public-queries.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { resolveRichTexts } from '#lib/reading/read.ts'
import { listTopicLinks } from '#lib/topics/public-list-queries.ts'
import { getSiteFrame } from '../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<{ topic?: string }> }

const CRUMBS = [{ label: 'Home', href: paths.home() }]
const LEAD = 'Short answers to the questions readers ask most, kept up to date by their authors.'

const readHub = cache(async (slug: string | null) => {
  const topics = await listTopicLinks()
  const topic = slug === null ? null : (topics.find((it) => it.slug === slug) ?? null)
  // An unknown topic has no questions; the page says so and offers the others.
  const faqs = slug !== null && topic === null ? [] : await listFaqs(topic?.id ?? null)
  return { topics, topic, faqs }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const slug = (await searchParams).topic ?? null
  const [frame, { topic, faqs }] = await Promise.all([getSiteFrame(), readHub(slug)])
  return pageMetadata(frame, {
    title: topic ? `FAQs about ${topic.name}` : 'Frequently asked questions',
    description: LEAD,
    path: withQuery(paths.faqs(), { topic: topic?.slug }),
    robots: faqs.length === 0 ? 'noindex' : 'index',
  })
}

export default async function Page({ searchParams }: Props) {
  const slug = (await searchParams).topic ?? null
  const [frame, { topics, topic, faqs }] = await Promise.all([getSiteFrame(), readHub(slug)])
  const answers = await resolveRichTexts(
    faqs.map((it) => it.answer),
    new Date(),
  )
  const drawn = faqs.map((it, index) => ({ ...it, blocks: answers[index] ?? [] }))
  const groups = (topic ? [topic] : topics)
    .map((it) => ({
      ...it,
      // A FAQ with several topics is listed under its first one.
      faqs: drawn.filter((faq) => (topic ? true : faq.topicIds[0] === it.id)),
    }))
    .filter((it) => it.faqs.length > 0)
  const other = topic ? [] : drawn.filter((faq) => faq.topicIds.length === 0)
  const all = other.length > 0 ? [...groups, { id: 'other', name: 'Other', faqs: other }] : groups
  const title = topic ? `FAQs about ${topic.name}` : 'Frequently asked questions'
  const page = { frame, path: paths.faqs(), contentId: null }
  return (
    <>
      <PageShell crumbs={CRUMBS} title={title} lead={LEAD}>
        <nav className="facet-links" aria-label="Topics">
          <ul>
            <li>
              <a href={paths.faqs()} aria-current={slug === null ? 'page' : undefined}>
                All topics
              </a>
            </li>
            {topics.map((it) => (
              <li key={it.id}>
                <a
                  href={withQuery(paths.faqs(), { topic: it.slug })}
                  aria-current={it.slug === slug ? 'page' : undefined}
                >
                  {it.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {all.map((group) => (
          <PageSection key={group.id} id={`topic-${group.id}`} title={group.name}>
            <div className="faq-list">
              {group.faqs.map((it) => (
                <FaqItem key={it.id} slug={it.slug} question={it.question}>
                  <FaqAnswer blocks={it.blocks} page={page} />
                </FaqItem>
              ))}
            </div>
          </PageSection>
        ))}
        {all.length === 0 && (
          <EmptyState title="No FAQs yet">
            <p>
              See <a href={paths.faqs()}>all FAQs</a>, or{' '}
              <a href={paths.counselling()}>ask a counsellor</a>.
            </p>
          </EmptyState>
        )}
      </PageShell>
      <Island name="faq-link" />
      <JsonLd
        nodes={[
          breadcrumbList(frame, CRUMBS, { label: title, href: paths.faqs() }),
          ...(faqs.length > 0 ? [faqPage(faqs)] : []),
        ]}
      />
    </>
  )
}
