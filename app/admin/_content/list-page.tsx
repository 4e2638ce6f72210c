import Link from 'next/link'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { ScheduleNote } from '#components/admin/schedule-note.tsx'
import { StateBadge } from '#components/admin/state-badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { can } from '#lib/auth/policy.ts'
import type { StaffActor } from '#lib/auth/session.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKindInfo, editPath, isDrafted } from '#lib/content-kind.ts'
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
  const { adminPath: path, plural, label } = contentKindInfo[kind]
  const states = LIST_STATES.filter(
    (it) => (drafted || it === 'bin') && (it !== 'bin' || can(actor, 'content:bin')),
  )
  const one = label.toLowerCase()
  return (
    <>
      <PageHead title={plural} lead={lead}>
        {action ?? <ButtonLink href={`${path}/new`}>New {one}</ButtonLink>}
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
        <select className="control" name="sort" defaultValue={filter.sort} aria-label="Order">
          <option value="changed">Last changed first</option>
          {drafted && <option value="published">Last published first</option>}
          <option value="title">By title</option>
        </select>
      </FilterBar>
      {list.rows.length === 0 ? (
        <Nothing path={path} one={one} filtered={isFiltered(filter)} />
      ) : (
        <>
          <p className="admin-count" role="status">
            {list.total.toLocaleString('en-IN')} {list.total === 1 ? 'entry' : 'entries'}
          </p>
          <DataTable
            caption={plural}
            columns={columns(actor, { kind, drafted, name, withTopics: filters.includes('topic') })}
            rows={list.rows}
            rowKey={(row) => row.id}
          />
          <Pagination
            page={filter.page}
            pages={list.pages}
            href={(page) => withQuery(path, { ...filter, page: page === 1 ? undefined : page })}
          />
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
            title: 'For',
            cell: (row: ContentRow) => row.topics.join(', ') || 'Everywhere',
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
    { key: 'owner', title: 'Owner', minor: true, cell: (row) => row.owner ?? '–' },
    {
      key: 'changed',
      title: 'Changed',
      align: 'end',
      minor: true,
      cell: (row) => <DateTime at={row.updatedAt} timeZone={actor.timeZone} />,
    },
  ]
}

const isFiltered = ({ page: _, sort: __, ...filter }: Record<string, unknown>) =>
  Object.values(filter).some((it) => it !== undefined)

function Nothing({ path, one, filtered }: { path: string; one: string; filtered: boolean }) {
  return filtered ? (
    <EmptyState title="No results">
      <p>
        <Link href={path}>Show all</Link>, or search for fewer words.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={`No ${one} yet`}>
      <p>Content that you create appears here, last changed first.</p>
      <ButtonLink href={`${path}/new`}>New {one}</ButtonLink>
    </EmptyState>
  )
}
