'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { byId } from '#lib/forms/fields.ts'
import { erasePerson, setLegalHold } from './erasure.ts'
import { erasureInput, holdInput } from './erasure-input.ts'
import { acceptMerge, refuseMerge, undoMerge } from './merging.ts'

export const acceptMergeAction = staffAction('lead:work', byId, acceptMerge)

export const refuseMergeAction = staffAction('lead:work', byId, refuseMerge)

export const undoMergeAction = staffAction('lead:work', byId, undoMerge)

export const erasePersonAction = staffAction(
  'person:erase',
  erasureInput,
  (actor, input) => erasePerson(actor, input),
  { confirmed: true },
)

export const setLegalHoldAction = staffAction('person:erase', holdInput, setLegalHold)
