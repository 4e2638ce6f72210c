'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { ChoiceInput, OptionalChoice, TextArea } from '#components/content-form/fields.tsx'
import { Button } from '#components/ui/button.tsx'
import {
  assignLeadAction,
  moveLeadAction,
  noteOnLeadAction,
  releaseFromQuarantineAction,
} from '#lib/leads/actions.ts'
import { LEAD_STAGES, type LeadStage, stageLabel } from '#lib/leads/lead.ts'
import { useLeadAction } from './use-lead-action.ts'

type Props = {
  lead: { id: string; stage: LeadStage; assigneeId: string | null }
  counsellors: readonly { id: string; name: string }[]
}

/** Work on a case beside the call: notes, assignee, stage. */
export function LeadSide({ lead, counsellors }: Props) {
  return (
    <>
      {lead.stage === 'QUARANTINED' && <ReleaseFromQuarantine id={lead.id} />}
      <ActionForm
        initial={{ id: lead.id, note: '' }}
        action={noteOnLeadAction}
        submit="Add note"
        done="Added."
        look="secondary"
      >
        {(field) => (
          <TextArea
            {...field('note')}
            label="Note"
            help="What you discussed and agreed. Notes are not shown on the receipt, but they are part of the person’s data download."
          />
        )}
      </ActionForm>
      <ActionForm
        key={lead.assigneeId ?? 'nobody'}
        initial={{ id: lead.id, assigneeId: lead.assigneeId }}
        action={assignLeadAction}
        submit="Assign"
        done="Assigned."
        look="secondary"
      >
        {(field) => (
          <OptionalChoice
            {...field('assigneeId')}
            label="Assigned to"
            none="Unassigned"
            options={counsellors.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </ActionForm>
      <ActionForm
        key={lead.stage}
        initial={{ id: lead.id, stage: lead.stage }}
        action={moveLeadAction}
        submit="Change stage"
        done="Stage changed."
        look="secondary"
      >
        {(field) => (
          <ChoiceInput
            {...field('stage')}
            label="Stage"
            help="Call outcomes set the stage automatically. Use this after other contact, or to reopen a case."
            options={LEAD_STAGES.map((stage) => ({ value: stage, label: stageLabel[stage] }))}
          />
        )}
      </ActionForm>
    </>
  )
}

function ReleaseFromQuarantine({ id }: { id: string }) {
  const { busy, error, run } = useLeadAction()
  return (
    <div className="action-form">
      <p>
        This looks like spam, so nobody was notified. If it is genuine, release it; otherwise, leave
        it in quarantine.
      </p>
      <Button onClick={() => run(() => releaseFromQuarantineAction(null, { id }))} disabled={busy}>
        Release from quarantine
      </Button>
      {error && <p role="alert">{error}</p>}
    </div>
  )
}
