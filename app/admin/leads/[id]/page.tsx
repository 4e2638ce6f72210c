import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { LeadWork } from '#components/leads/lead-work.tsx'
import { RequestDetails } from '#components/leads/request-details.tsx'
import { RequestTimeline } from '#components/leads/request-timeline.tsx'
import { can } from '#lib/auth/policy.ts'
import { requirePermission } from '#lib/auth/session.ts'
import { isAppError } from '#lib/errors.ts'
import { listCounsellors, openRequest } from '#lib/leads/staff-queries.ts'
import { isId } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Request' }

export default async function LeadPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('lead:read')
  const { id } = await params
  if (!isId(id)) notFound()
  const [request, counsellors] = await Promise.all([
    openRequest(actor, id).catch((error: unknown) => {
      if (isAppError(error) && error.code === 'not-found') notFound()
      throw error
    }),
    listCounsellors(actor),
  ])
  const { lead } = request
  return (
    <>
      <PageHead title={request.name} lead={`Reference ${request.reference}`} />
      <div className="content-form-parts">
        <div className="content-form-main">
          <RequestDetails request={request} timeZone={actor.timeZone} />
          <RequestTimeline
            events={lead.events}
            counsellors={counsellors}
            timeZone={actor.timeZone}
          />
        </div>
        {can(actor, 'lead:work') && (
          <aside className="content-form-side is-spaced" aria-label="Work on this case">
            <LeadWork
              lead={{ id: lead.id, stage: lead.stage, assigneeId: lead.assignee?.id ?? null }}
              counsellors={counsellors}
            />
          </aside>
        )}
      </div>
    </>
  )
}
