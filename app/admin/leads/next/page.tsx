import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { DeskNav } from '#components/leads/desk-nav.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { countWaitingLeads, findNextLead } from '#lib/leads/calling/next-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Next person' }

/** Leads to the most urgent person who may be called now; looking at somebody takes nobody's case. */
export default async function NextPage() {
  const actor = await requirePermission('lead:work')
  const next = await findNextLead(actor)
  if (next) redirect(`/admin/leads/${next.id}?why=${next.why}`)
  const waiting = await countWaitingLeads(actor)
  return (
    <>
      <PageHead title="Nobody to call right now" lead="Everybody is called in their own hours." />
      <DeskNav at="" />
      <EmptyState title={waiting === 0 ? 'Nobody waits' : `${waiting} wait for their hours`}>
        <p>
          {waiting === 0
            ? 'New requests are served here the moment they come.'
            : 'They are outside the hours that they were promised, on the phone with a colleague, or to be called later. '}
          <Link href="/admin/leads?view=unassigned">Look at who is nobody’s yet</Link>
        </p>
      </EmptyState>
    </>
  )
}
