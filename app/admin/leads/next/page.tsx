import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { WorkspaceNav } from '#components/leads/workspace-nav.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { plural } from '#lib/format/plural.ts'
import { countWaitingLeads, findNextLead } from '#lib/leads/calling/next-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Next person' }

/** Redirects to the most urgent case that may be called now. Opening it does not assign it. */
export default async function NextPage() {
  const actor = await requirePermission('lead:work')
  const next = await findNextLead(actor)
  if (next) redirect(`/admin/leads/${next.id}?why=${next.why}`)
  const waiting = await countWaitingLeads(actor)
  return (
    <>
      <PageHead
        title="Nobody to call right now"
        lead="We call people only during their preferred hours."
      />
      <WorkspaceNav at="" />
      <EmptyState
        title={
          waiting === 0
            ? 'No cases are waiting'
            : plural(waiting, { one: '# case is waiting', other: '# cases are waiting' })
        }
      >
        <p>
          {waiting === 0
            ? 'New requests appear here as soon as they come in.'
            : 'They are outside their preferred hours, talking to a colleague, in the pause after an attempt, or planned for later. '}
          <Link href="/admin/leads?view=unassigned">Show unassigned cases</Link>
        </p>
      </EmptyState>
    </>
  )
}
