'use client'

import { contentForm } from '#components/content-form/content-form.tsx'
import { OptionalMoment } from '#components/content-form/date-fields.tsx'
import { ChoiceInput, FlagInput, NumberInput } from '#components/content-form/fields.tsx'
import {
  OptionalReference,
  ReferenceInput,
} from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { PLACEMENT_SLOTS, slotLabel } from '#lib/placements/placement.ts'
import type { PlacementSnapshot } from '#lib/placements/schema.ts'

export const PlacementForm = contentForm<PlacementSnapshot>({
  title: (it) => slotLabel[it.slot],
  main: ({ field }) => (
    <>
      <ChoiceInput
        {...field('slot')}
        label="Slot"
        options={PLACEMENT_SLOTS.map((slot) => ({ value: slot, label: slotLabel[slot] }))}
      />
      <ReferenceInput {...field('promoId')} label="Promo" kind="PROMO" />
      <OptionalReference
        {...field('topicId')}
        label="Topic"
        help="Includes its subtopics. Leave empty for all topics."
        kind="TOPIC"
      />
    </>
  ),
  side: ({ field }) => (
    <FormSection title="When" open>
      <FlagInput {...field('active')} label="Active" />
      <NumberInput
        {...field('priority')}
        label="Priority"
        help="If several placements match, the one with the highest priority is shown."
        min={0}
        max={1000}
      />
      <OptionalMoment {...field('startsAt')} label="From" />
      <OptionalMoment {...field('endsAt')} label="Until" />
    </FormSection>
  ),
})
