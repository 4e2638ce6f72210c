'use client'

import { ChoiceInput } from '#components/content-form/fields.tsx'
import { ReferenceInput } from '#components/content-form/pickers/reference-input.tsx'
import { type ArticleSnapshot, PLACEMENT_SLOTS } from '#lib/articles/schema.ts'
import { slotLabel } from '#lib/placements/placement.ts'

type Own = ArticleSnapshot['placements']
type Slot = Own[number]['slot']
type Choice = 'topic' | 'own' | 'off'

const choices = [
  { value: 'topic', label: 'As placed for its topic' },
  { value: 'own', label: 'A promo of its own' },
  { value: 'off', label: 'Nothing here' },
] as const

/** Promos that this article sets for single slots instead of the general placements. */
export function OwnPlacements({ value, onChange }: { value: Own; onChange: (own: Own) => void }) {
  const set = (slot: Slot, promoId: string | null | undefined) => {
    const others = value.filter((it) => it.slot !== slot)
    onChange(promoId === undefined ? others : [...others, { slot, promoId }])
  }
  return (
    <fieldset className="field-group">
      <legend className="field-label">Placements</legend>
      {PLACEMENT_SLOTS.map((slot) => (
        <SlotChoice key={slot} slot={slot} value={value} onSet={(promoId) => set(slot, promoId)} />
      ))}
    </fieldset>
  )
}

function SlotChoice({
  slot,
  value,
  onSet,
}: {
  slot: Slot
  value: Own
  /** Undefined: by the general placements; null: the slot is switched off. */
  onSet: (promoId: string | null | undefined) => void
}) {
  const index = value.findIndex((it) => it.slot === slot)
  const own = value[index]
  const choice: Choice = !own ? 'topic' : own.promoId === null ? 'off' : 'own'
  return (
    <>
      <ChoiceInput
        path={`placements.${index < 0 ? slot : index}`}
        label={slotLabel[slot]}
        options={choices}
        value={choice}
        onChange={(chosen) => onSet(chosen === 'own' ? '' : chosen === 'off' ? null : undefined)}
      />
      {choice === 'own' && (
        <ReferenceInput
          path={`placements.${index}.promoId`}
          label={`Promo: ${slotLabel[slot]}`}
          kind="PROMO"
          value={own?.promoId || null}
          onChange={(promoId) => onSet(promoId ?? '')}
        />
      )}
    </>
  )
}
