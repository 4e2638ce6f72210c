import type { Metadata } from 'next'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { WorkspaceNav } from '#components/leads/workspace-nav.tsx'
import { MergePair, UndoMerge } from '#components/people/merge-pair.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { listMergeProposals, listMerges } from '#lib/people/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Duplicates' }

export default async function MergesPage() {
  const actor = await requirePermission('lead:work')
  const [proposals, merges] = await Promise.all([listMergeProposals(actor), listMerges(actor)])
  return (
    <>
      <PageHead
        title="Duplicates"
        lead="People who share a phone number or an e-mail address. Members of one family may share them, too."
      />
      <WorkspaceNav at="merges" />
      {proposals.length === 0 && (
        <EmptyState title="No duplicates">
          <p>Pairs of people who share a phone number or an e-mail address appear here.</p>
        </EmptyState>
      )}
      <div className="admin-stack">
        {proposals.map(({ id, a, b }) => (
          <MergePair key={id} id={id} a={sideOf(a)} b={sideOf(b)} timeZone={actor.timeZone} />
        ))}
      </div>
      {merges.length > 0 && (
        <section className="admin-card">
          <h2>Merged</h2>
          <ul className="admin-plain-list">
            {merges.map((it) => (
              <li key={it.id}>
                <span>
                  {it.from.name} into {it.into.name},{' '}
                  <DateTime at={it.createdAt} timeZone={actor.timeZone} />
                  {it.actor && `, by ${it.actor.name}`}
                </span>
                <UndoMerge id={it.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Side = Awaited<ReturnType<typeof listMergeProposals>>[number]['a']

const sideOf = (it: Side) => ({
  id: it.id,
  name: it.name ?? 'No name',
  since: it.createdAt,
  identifiers: it.identifiers.map(({ value, verifiedAt }) => ({ value, verified: !!verifiedAt })),
  requests: it.submissions.map(({ message, amendedMessage, ...one }) => ({
    ...one,
    message: amendedMessage ?? message,
  })),
  count: it._count.submissions,
})
