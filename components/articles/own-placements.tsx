'use client'

import {
  type BoundField,
  converted,
  fieldsOf,
  itemOf,
} from '#components/content-form/bind-fields.ts'
import { ChoiceInput } from '#components/content-form/fields.tsx'
import { ReferenceInput } from '#components/content-form/pickers/reference-input.tsx'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { PLACEMENT_SLOTS, slotLabel } from '#lib/placements/placement.ts'

type Own = ArticleSnapshot['placements']
type Slot = Own[number]['slot']
type Choice = 'topic' | 'own' | 'off'

const choices = [
  { value: 'topic', label: 'As placed for the topic' },
  { value: 'own', label: 'A promo for this article' },
  { value: 'off', label: 'No promo' },
] as const

/** Promos that this article sets for single slots instead of the general placements. */
export function OwnPlacements(props: BoundField<Own>) {
  return (
    <fieldset className="field-group">
      <legend className="field-label">Placements</legend>
      {PLACEMENT_SLOTS.map((slot) => (
        <SlotChoice key={slot} slot={slot} {...props} />
      ))}
    </fieldset>
  )
}

function SlotChoice({ slot, ...placements }: BoundField<Own> & { slot: Slot }) {
  const { path, value, onChange } = placements
  const index = value.findIndex((it) => it.slot === slot)
  const own = value[index]
  const choice: Choice = !own ? 'topic' : own.promoId === null ? 'off' : 'own'
  const choose = (chosen: Choice) => {
    const others = value.filter((it) => it.slot !== slot)
    onChange(chosen === 'topic' ? others : [...others, { slot, promoId: PROMO_OF[chosen] }])
  }
  return (
    <>
      <ChoiceInput
        path={`${path}.${own ? index : slot}`}
        label={slotLabel[slot]}
        options={choices}
        value={choice}
        onChange={choose}
      />
      {choice === 'own' && (
        <ReferenceInput
          {...converted(fieldsOf(itemOf(placements, index))('promoId'), NOT_CHOSEN_YET)}
          label={`Promo: ${slotLabel[slot]}`}
          kind="PROMO"
        />
      )}
    </>
  )
}

/** The promo of a slot right after the choice: none is chosen yet, or the slot is switched off. */
const PROMO_OF = { own: '', off: null } as const

/** A promo that is taken out again leaves an empty id: null would switch the slot off. */
const NOT_CHOSEN_YET = { show: (id: string | null) => id ?? '', store: (id: string) => id }
