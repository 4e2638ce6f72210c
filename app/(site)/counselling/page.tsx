import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { RequestPage } from '#components/leads/request-page.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { breadcrumbList } from '#components/site/structured-data.ts'
import { formIdOf } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { findFormState } from '#lib/requests/form-state.ts'
import {
  findOrigin,
  findRequestCourse,
  findRequestTopic,
  type SubjectRef,
} from '#lib/requests/public-queries.ts'
import { listTopicLinks } from '#lib/topics/public-list-queries.ts'
import { getSiteFrame } from '../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Query = { course?: string; topic?: string; from?: string; cta?: string }
type Props = { searchParams: Promise<Query> }

const CRUMBS = [{ label: 'Home', href: paths.home() }]

/** The submitted form, while its page with errors is rendered; else null. */
const readFormState = cache(async () => findFormState(formIdOf(await headers())))

export async function generateMetadata(): Promise<Metadata> {
  const [frame, formState] = await Promise.all([getSiteFrame(), readFormState()])
  const { title, lead } = frame.settings.counselling
  return pageMetadata(frame, {
    title: formState ? `Please check your entries: ${title}` : title,
    description: lead,
    path: paths.counselling(),
    robots: formState ? 'noindex' : 'index',
  })
}

export default async function Page({ searchParams }: Props) {
  const [query, formState] = await Promise.all([searchParams, readFormState()])
  const values = formState?.values ?? {}
  const [frame, topics, course, topic, origin] = await Promise.all([
    getSiteFrame(),
    listTopicLinks(),
    find(findRequestCourse, values.course, query.course),
    find(findRequestTopic, values.topic, query.topic),
    findOrigin(values.sourcePath || query.from || ''),
  ])
  return (
    <>
      <RequestPage
        frame={frame}
        crumbs={CRUMBS}
        topics={topics}
        course={course}
        topic={topic}
        origin={origin}
        cta={query.cta ?? null}
        formState={formState}
      />
      <JsonLd
        nodes={[
          breadcrumbList(frame, CRUMBS, {
            label: frame.settings.counselling.title,
            href: paths.counselling(),
          }),
        ]}
      />
    </>
  )
}

/** The id in a submitted form has priority over the slug in the URL. */
function find<Found>(
  finder: (named: SubjectRef) => Promise<Found | null>,
  id: string | undefined,
  slug: string | undefined,
): Promise<Found | null> {
  if (id) return finder({ id })
  return slug ? finder({ slug }) : Promise.resolve(null)
}
