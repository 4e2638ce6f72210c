'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { ChoiceInput, TextArea } from '#components/content-form/fields.tsx'
import { Button } from '#components/ui/button.tsx'
import {
  assignLeadAction,
  moveLeadAction,
  noteOnLeadAction,
  releaseFromQuarantineAction,
} from '#lib/leads/actions.ts'
import { LEAD_STAGES, type LeadStage, stageLabel } from '#lib/leads/lead.ts'
import { useStep } from './use-step.ts'

type Props = {
  lead: { id: string; stage: LeadStage; assigneeId: string | null }
  counsellors: readonly { id: string; name: string }[]
}

/** What is done with a case beside the call: notes, who works on it, stage. */
export function LeadSide({ lead, counsellors }: Props) {
  return (
    <>
      {lead.stage === 'QUARANTINED' && <Judgement id={lead.id} />}
      <ActionForm
        initial={{ id: lead.id, note: '' }}
        action={noteOnLeadAction}
        submit="Add the note"
        done="Added."
        look="secondary"
      >
        {(it, change) => (
          <TextArea
            path="note"
            label="Note"
            help="What was said, what was agreed. Not on the receipt, but in what the person may download about themselves."
            value={it.note}
            onChange={(note) => change({ note })}
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
            help="A call sets it by itself; this is for what happened elsewhere, and to open a case again."
            options={LEAD_STAGES.map((stage) => ({ value: stage, label: stageLabel[stage] }))}
            value={it.stage}
            onChange={(stage) => stage && change({ stage })}
          />
        )}
      </ActionForm>
    </>
  )
}

function Judgement({ id }: { id: string }) {
  const { busy, trouble, run } = useStep()
  return (
    <div className="action-form">
      <p>
        This looks like spam, so nobody was told of it. If a person wrote it, say so; if not, leave
        it where it is.
      </p>
      <Button onClick={() => run(() => releaseFromQuarantineAction(null, { id }))} disabled={busy}>
        It is a person
      </Button>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}
