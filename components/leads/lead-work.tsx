'use client'

import { ActionForm } from '#components/admin/form/action-form.tsx'
import { ChoiceInput, TextArea } from '#components/admin/form/fields.tsx'
import { assignLeadAction, moveLeadAction, noteOnLeadAction } from '#lib/leads/actions.ts'
import { LEAD_STAGES, type LeadStage, stageLabel } from '#lib/leads/lead.ts'

type Props = {
  lead: { id: string; stage: LeadStage; assigneeId: string | null }
  counsellors: readonly { id: string; name: string }[]
}

/** What is done with a case: stage, who works on it, notes. */
export function LeadWork({ lead, counsellors }: Props) {
  return (
    <>
      <ActionForm
        key={lead.stage}
        initial={{ id: lead.id, stage: lead.stage }}
        action={moveLeadAction}
        submit="Set the stage"
        done="Set."
        look="secondary"
      >
        {(it, change) => (
          <ChoiceInput
            path="stage"
            label="Stage"
            options={LEAD_STAGES.map((stage) => ({ value: stage, label: stageLabel[stage] }))}
            value={it.stage}
            onChange={(stage) => stage && change({ stage })}
          />
        )}
      </ActionForm>
      <ActionForm
        key={lead.assigneeId ?? 'nobody'}
        initial={{ id: lead.id, assigneeId: lead.assigneeId }}
        action={assignLeadAction}
        submit="Give it to them"
        done="Given."
        look="secondary"
      >
        {(it, change) => (
          <ChoiceInput
            path="assigneeId"
            label="Who works on it"
            none="Nobody yet"
            options={counsellors.map(({ id, name }) => ({ value: id, label: name }))}
            value={it.assigneeId}
            onChange={(assigneeId) => change({ assigneeId })}
          />
        )}
      </ActionForm>
      <ActionForm
        initial={{ id: lead.id, note: '' }}
        action={noteOnLeadAction}
        submit="Add the note"
        done="Added."
      >
        {(it, change) => (
          <TextArea
            path="note"
            label="Note"
            help="What was said, what was agreed."
            value={it.note}
            onChange={(note) => change({ note })}
          />
        )}
      </ActionForm>
    </>
  )
}
