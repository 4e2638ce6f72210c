'use client'

import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import {
  ChoiceInput,
  FlagInput,
  MomentInput,
  NumberInput,
} from '#components/content-form/fields.tsx'
import { ReferenceInput } from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { PLACEMENT_SLOTS } from '#lib/articles/schema.ts'
import { slotLabel } from '#lib/placements/placement.ts'
import type { PlacementSnapshot } from '#lib/placements/schema.ts'
import { saveContentAction } from '#lib/publishing/actions.ts'

export function PlacementForm(props: FormProps<PlacementSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveContentAction}
      title={(it) => slotLabel[it.slot]}
      main={(field, it, change) => (
        <>
          <ChoiceInput
            {...field('slot')}
            label="Slot"
            options={PLACEMENT_SLOTS.map((slot) => ({ value: slot, label: slotLabel[slot] }))}
            onChange={(slot) => slot && change({ slot })}
          />
          <ReferenceInput
            {...field('promoId')}
            label="Promo"
            kind="PROMO"
            value={it.promoId || null}
            onChange={(id) => change({ promoId: id ?? '' })}
          />
          <ReferenceInput
            {...field('topicId')}
            label="For the topic"
            help="And for those under it. Nothing chosen: everywhere."
            kind="TOPIC"
          />
        </>
      )}
      side={(field, _it, change) => (
        <>
          <FormSection title="When" open>
            <FlagInput {...field('active')} label="In use" />
            <NumberInput
              {...field('priority')}
              label="Priority"
              help="Where two fit, the higher one stands."
              min={0}
              max={1000}
              onChange={(value) => change({ priority: value ?? 0 })}
            />
            <MomentInput {...field('startsAt')} label="From" optional />
            <MomentInput {...field('endsAt')} label="Until" optional />
          </FormSection>
        </>
      )}
    />
  )
}
