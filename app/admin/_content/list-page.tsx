import Link from 'next/link'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { RememberList } from '#components/admin/remembered-list.tsx'
import { ScheduleNote } from '#components/admin/schedule-note.tsx'
import { StateBadge } from '#components/admin/state-badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { can } from '#lib/auth/policy.ts'
import type { StaffActor } from '#lib/auth/session.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKindInfo, editPath, isDrafted } from '#lib/content-kind.ts'
import { contentKindTexts } from '#lib/content-kind-texts.ts'
import { plural } from '#lib/format/plural.ts'
import { withQuery } from '#lib/paths.ts'
import {
  type ContentRow,
  LIST_STATES,
  listFilter,
  listStateLabel,
} from '#lib/publishing/core/content-list.ts'
import { listContent, listNames } from '#lib/publishing/listing/staff-queries.ts'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

type Props = {
  actor: StaffActor
  kind: ContentKindName
  lead: string
  searchParams: SearchParams
  /** Filters that apply to this kind. */
  filters?: readonly ('topic' | 'author')[]
  /** Replaces the button “New …”. */
  action?: ReactNode
  /** Name of a row, for kinds whose working title is not enough. */
  name?: (row: ContentRow) => ReactNode
}

/** The list of one kind with filters, search, sorting and pages of fifty rows. */
export async function ContentListPage({
  actor,
  kind,
  lead,
  searchParams,
  filters = [],
  action,
  name,
}: Props) {
  const filter = listFilter.parse(await searchParams)
  const [list, topics, authors] = await Promise.all([
    listContent(actor, kind, filter),
    filters.includes('topic') ? listNames(actor, 'TOPIC') : [],
    filters.includes('author') ? listNames(actor, 'AUTHOR') : [],
  ])
  const drafted = isDrafted(kind)
  const { adminPath: path, plural: title } = contentKindInfo[kind]
  const texts = contentKindTexts[kind]
  const states = LIST_STATES.filter(
    (it) => (drafted || it === 'bin') && (it !== 'bin' || can(actor, 'content:bin')),
  )
  const hrefOf = (page: number) =>
    withQuery(path, { ...filter, page: page === 1 ? undefined : page })
  return (
    <>
      <RememberList path={path} href={hrefOf(filter.page)} />
      <PageHead title={title} lead={lead}>
        {action ?? <ButtonLink href={`${path}/new`}>{texts.create}</ButtonLink>}
      </PageHead>
      <FilterBar action={path} q={filter.q} searchLabel="Search titles">
        <FilterSelect
          name="state"
          label="State"
          value={filter.state}
          options={states.map((it) => ({ value: it, label: listStateLabel[it] }))}
        />
        {topics.length > 0 && (
          <FilterSelect name="topic" label="Topic" value={filter.topic} options={topics} />
        )}
        {authors.length > 0 && (
          <FilterSelect name="author" label="Author" value={filter.author} options={authors} />
        )}
        {drafted && (
          <label className="admin-check">
            <input type="checkbox" name="mine" value="1" defaultChecked={filter.mine === '1'} />
            Mine
          </label>
        )}
        <select className="control" name="sort" defaultValue={filter.sort} aria-label="Sort by">
          <option value="changed">Recently updated</option>
          {drafted && <option value="published">Recently published</option>}
          <option value="title">Title A–Z</option>
        </select>
      </FilterBar>
      {list.rows.length === 0 ? (
        <Nothing path={path} texts={texts} filtered={isFiltered(filter)} />
      ) : (
        <>
          <p className="admin-count" role="status">
            {plural(list.total, { one: '# result', other: '# results' })}
          </p>
          <DataTable
            caption={title}
            columns={columns(actor, { kind, drafted, name, withTopics: filters.includes('topic') })}
            rows={list.rows}
            rowKey={(row) => row.id}
          />
          <Pagination page={filter.page} pages={list.pages} href={hrefOf} />
        </>
      )}
    </>
  )
}

function columns(
  actor: StaffActor,
  {
    kind,
    drafted,
    name,
    withTopics,
  }: { kind: ContentKindName; drafted: boolean; name: Props['name']; withTopics: boolean },
): Column<ContentRow>[] {
  return [
    {
      key: 'title',
      title: 'Title',
      cell: (row) => (
        <Link href={editPath(row.kind, row.id) ?? '/admin'} prefetch={false}>
          {name?.(row) ?? row.title}
        </Link>
      ),
    },
    ...(drafted
      ? [
          {
            key: 'state',
            title: 'State',
            cell: (row: ContentRow) => (
              <>
                <StateBadge state={row.state} />
                {row.plan && <ScheduleNote plan={row.plan} timeZone={actor.timeZone} />}
              </>
            ),
          },
        ]
      : []),
    ...(kind === 'PLACEMENT'
      ? [
          {
            key: 'promo',
            title: 'Promo',
            cell: (row: ContentRow) => row.promos.join(', '),
          },
          {
            key: 'topic',
            title: 'Topic',
            cell: (row: ContentRow) => row.topics.join(', ') || 'All topics',
          },
        ]
      : []),
    ...(withTopics
      ? [
          {
            key: 'topics',
            title: 'Topics',
            minor: true,
            cell: (row: ContentRow) => row.topics.join(', '),
          },
        ]
      : []),
    { key: 'owner', title: 'Owner', minor: true, cell: (row) => row.owner ?? 'Unassigned' },
    {
      key: 'changed',
      title: 'Updated',
      align: 'end',
      minor: true,
      cell: (row) => <DateTime at={row.updatedAt} timeZone={actor.timeZone} />,
    },
  ]
}

const isFiltered = ({ page: _, sort: __, ...filter }: Record<string, unknown>) =>
  Object.values(filter).some((it) => it !== undefined)

function Nothing({
  path,
  texts,
  filtered,
}: {
  path: string
  texts: (typeof contentKindTexts)[ContentKindName]
  filtered: boolean
}) {
  return filtered ? (
    <EmptyState title="No results">
      <p>
        <Link href={path}>Show all</Link>, or try fewer words.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={texts.none}>
      <p>Nothing has been created here yet.</p>
      <ButtonLink href={`${path}/new`}>{texts.create}</ButtonLink>
    </EmptyState>
  )
}
