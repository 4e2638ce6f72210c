import type { Metadata } from 'next'
import { cache } from 'react'
import { ChosenFilters } from '#components/courses/chosen-filters.tsx'
import { CompareTray } from '#components/courses/compare-tray.tsx'
import { CourseCardView } from '#components/courses/course-card.tsx'
import { CourseFilters } from '#components/courses/course-filters.tsx'
import { facetChoices } from '#components/courses/facet-choices.ts'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { breadcrumbList, itemList } from '#components/site/structured-data.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { chosenFacets, filterHref, isIndexable, readFilter } from '#lib/courses/filter.ts'
import { COURSES_PER_PAGE, listCourses } from '#lib/courses/public-list-queries.ts'
import { plural } from '#lib/format/plural.ts'
import { paths } from '#lib/paths.ts'
import { getSiteFrame } from '../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | undefined>> }

const CRUMBS = [{ label: 'Home', href: paths.home() }]
const LEAD =
  'Every programme with its total fee, its recognition status and its application deadline.'

/** The URL is the cache key, because metadata and page pass different objects. */
const readList = cache(async (href: string) => {
  const filter = readFilter(Object.fromEntries(new URL(href, 'http://x').searchParams))
  const list = await listCourses(filter, new Date())
  const choices = facetChoices(filter, list)
  const names = chosenFacets(filter).flatMap(
    (facet) => choices[facet].find((it) => it.value === filter[facet])?.label ?? [],
  )
  return { filter, list, choices, title: names.length === 1 ? `Courses: ${names[0]}` : 'Courses' }
})

const addressOf = async ({ searchParams }: Props) => filterHref(readFilter(await searchParams))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [frame, { filter, list, title }] = await Promise.all([
    getSiteFrame(),
    readList(await addressOf(props)),
  ])
  const indexable = isIndexable(filter) && list.total > 0
  return pageMetadata(frame, {
    title,
    description: LEAD,
    path: filterHref(filter),
    robots: indexable ? 'index' : chosenFacets(filter).length > 1 ? 'nofollow' : 'noindex',
  })
}

export default async function Page(props: Props) {
  const [frame, { filter, list, choices, title }] = await Promise.all([
    getSiteFrame(),
    readList(await addressOf(props)),
  ])
  const pages = Math.ceil(list.total / COURSES_PER_PAGE)
  return (
    <>
      <PageShell crumbs={CRUMBS} title={title} lead={LEAD}>
        <CourseFilters filter={filter} choices={choices} />
        <div className="course-list-head">
          <p role="status">{plural(list.total, { one: '# course', other: '# courses' })}</p>
          <ChosenFilters filter={filter} choices={choices} />
        </div>
        {list.courses.length > 0 ? (
          <div className="course-list">
            <ul className="course-grid">
              {list.courses.map((it) => (
                <li key={it.id}>
                  <CourseCardView course={it} headingLevel={2} comparable />
                </li>
              ))}
            </ul>
            <CompareTray />
          </div>
        ) : (
          <EmptyState title="No results">
            <p>
              Remove one of the filters above, <a href={paths.courses()}>see all courses</a>, or{' '}
              <a href={paths.counselling()}>ask a counsellor</a> for advice.
            </p>
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          pages={pages}
          href={(page) => filterHref({ ...filter, page })}
        />
      </PageShell>
      <JsonLd
        nodes={[
          breadcrumbList(frame, CRUMBS, { label: title, href: filterHref(filter) }),
          itemList(
            frame,
            list.courses.map((it) => ({ name: it.title, href: it.href })),
          ),
        ]}
      />
    </>
  )
}
