import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { ConsentPanel } from '#components/leads/consent-panel.tsx'
import { ContactCorrection } from '#components/leads/contact-correction.tsx'
import { ContactPanel } from '#components/leads/contact-panel.tsx'
import { contactStateOf, undoableAttempt } from '#components/leads/contact-state.ts'
import { LeadBrief } from '#components/leads/lead-brief.tsx'
import { stageText, stageTone } from '#components/leads/lead-labels.ts'
import { LeadSide } from '#components/leads/lead-side.tsx'
import { LeadTimeline } from '#components/leads/lead-timeline.tsx'
import { NextLink } from '#components/leads/next-link.tsx'
import { UndoAttempt } from '#components/leads/undo-attempt.tsx'
import { ErasePerson } from '#components/people/erase-person.tsx'
import { ExportPerson } from '#components/people/export-person.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { can } from '#lib/auth/policy.ts'
import { requirePermission } from '#lib/auth/session.ts'
import { isAppError } from '#lib/errors/errors.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { formatNextLeadReason } from '#lib/leads/calling/choose-next-lead.ts'
import { openLeadBrief } from '#lib/leads/listing/brief-queries.ts'
import { listCounsellors } from '#lib/leads/listing/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Request' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LeadPage({ params, searchParams }: Props) {
  const actor = await requirePermission('lead:read')
  const [{ id }, { why }] = await Promise.all([params, searchParams])
  if (!isUuid(id)) notFound()
  const now = new Date()
  const [lead, counsellors] = await Promise.all([
    openLeadBrief(actor, id, now).catch((error: unknown) => {
      if (isAppError(error) && error.code === 'not-found') notFound()
      throw error
    }),
    listCounsellors(actor),
  ])
  // The id may be that of a request of the case.
  if (lead.id !== id) redirect(`/admin/leads/${lead.id}`)
  const undo = undoableAttempt(lead, actor.id, now)
  return (
    <>
      <PageHead
        title={
          <>
            {lead.name} <Badge tone={stageTone[lead.stage]}>{stageText(lead)}</Badge>
          </>
        }
        lead={
          <>
            {lead.last?.reference} ·{' '}
            {lead.assignee ? `Assigned to ${lead.assignee.name}` : 'Unassigned'}
          </>
        }
      >
        <NextLink look={undo ? 'primary' : 'secondary'} />
      </PageHead>
      {typeof why === 'string' && (
        <p className="workspace-why">{formatNextLeadReason(why, lead.name)}</p>
      )}
      <div className="content-form-parts">
        <div className="content-form-main">
          {can(actor, 'lead:work') && (
            <>
              {undo && <UndoAttempt leadId={lead.id} attemptId={undo.id} text={undo.text} />}
              <ContactPanel key={lead.id} reaching={contactStateOf(lead, actor, now)} />
            </>
          )}
          <LeadBrief
            submissions={lead.submissions}
            lead={lead}
            read={lead.read}
            ended={lead.person.consents}
            others={lead.person.leads.filter((it) => it.id !== lead.id)}
            timeZone={actor.timeZone}
          />
          <LeadTimeline
            events={lead.events}
            contacts={lead.contacts}
            counsellors={counsellors}
            timeZone={actor.timeZone}
          />
        </div>
        {can(actor, 'lead:work') && (
          <aside className="content-form-side is-spaced" aria-label="Work on this case">
            <LeadSide
              lead={{ id: lead.id, stage: lead.stage, assigneeId: lead.assignee?.id ?? null }}
              counsellors={counsellors}
            />
            {lead.last && (
              <ContactCorrection
                leadId={lead.id}
                name={lead.last.name}
                phone={lead.last.phone}
                email={lead.last.email}
              />
            )}
            <ConsentPanel
              leadId={lead.id}
              activePurposes={lead.activePurposes}
              stopped={lead.person.doNotContact}
            />
            {can(actor, 'lead:export') && <ExportPerson id={lead.person.id} />}
            {can(actor, 'person:erase') && <ErasePerson id={lead.person.id} after="/admin/leads" />}
          </aside>
        )}
      </div>
    </>
  )
}
