'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { erasePerson, setLegalHold } from './erasure.ts'
import { erasureInput, holdInput } from './erasure-input.ts'
import { mergeId } from './merge-input.ts'
import { acceptMerge, refuseMerge, undoMerge } from './merging.ts'

export const acceptMergeAction = staffAction('lead:work', mergeId, acceptMerge)

export const refuseMergeAction = staffAction('lead:work', mergeId, refuseMerge)

export const undoMergeAction = staffAction('lead:work', mergeId, undoMerge)

export const erasePersonAction = staffAction('person:erase', erasureInput, (actor, input) =>
  erasePerson(actor, input),
)

export const setLegalHoldAction = staffAction('person:erase', holdInput, setLegalHold)
