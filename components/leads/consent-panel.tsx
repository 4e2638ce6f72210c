'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { ChoiceInput, TextArea } from '#components/content-form/fields.tsx'
import { type ConsentPurpose, purposeLabel } from '#lib/consent/consent.ts'
import { withdrawForPersonAction } from '#lib/leads/actions.ts'

type What = ConsentPurpose | 'everything'

type Props = { leadId: string; activePurposes: readonly ConsentPurpose[]; stopped: boolean }

/** Withdraws a consent that the person took back by phone or letter. */
export function ConsentPanel({ leadId, activePurposes, stopped }: Props) {
  if (stopped) return null
  const options = [
    ...activePurposes.map((value) => ({ value: value as What, label: purposeLabel[value] })),
    { value: 'everything' as const, label: 'All contact of any kind' },
  ]
  const initial: { id: string; what: What | null; evidence: string } = {
    id: leadId,
    what: null,
    evidence: '',
  }
  return (
    <details>
      <summary>Withdraw consent</summary>
      <ActionForm
        key={activePurposes.join()}
        initial={initial}
        action={withdrawForPersonAction}
        submit="Withdraw"
        done="Withdrawn. All recipients have been notified."
        look="secondary"
      >
        {(field) => (
          <>
            <ChoiceInput {...field('what')} label="Consent" options={options} />
            <TextArea
              {...field('evidence')}
              label="How they withdrew it"
              help="Stored with the consent. Do not enter names or numbers. Only the person themselves can consent again."
            />
          </>
        )}
      </ActionForm>
    </details>
  )
}
