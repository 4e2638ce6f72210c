'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { ChoiceInput, TextArea } from '#components/content-form/fields.tsx'
import { type ConsentPurpose, purposeLabel } from '#lib/consent/consent.ts'
import { withdrawForPersonAction } from '#lib/leads/actions.ts'

type What = ConsentPurpose | 'everything'

type Props = { leadId: string; standing: readonly ConsentPurpose[]; stopped: boolean }

/** What somebody said on the phone ends at once, as if they had pressed the button themselves. */
export function ConsentPanel({ leadId, standing, stopped }: Props) {
  if (stopped) return null
  const options = [
    ...standing.map((value) => ({ value: value as What, label: purposeLabel[value] })),
    { value: 'everything' as const, label: 'All contact, of any kind' },
  ]
  const initial: { id: string; what: What | null; said: string } = {
    id: leadId,
    what: null,
    said: '',
  }
  return (
    <details>
      <summary>They take a consent back</summary>
      <ActionForm
        key={standing.join()}
        initial={initial}
        action={withdrawForPersonAction}
        submit="End it now"
        done="Ended. Whoever was told of them is told to stop."
        look="secondary"
      >
        {(it, change) => (
          <>
            <ChoiceInput
              path="what"
              label="What ends"
              options={options}
              value={it.what}
              onChange={(what) => change({ what })}
            />
            <TextArea
              path="said"
              label="How they told us"
              help="Stays beside the consent for good: no name, no number. Only they can give it again."
              value={it.said}
              onChange={(said) => change({ said })}
            />
          </>
        )}
      </ActionForm>
    </details>
  )
}
