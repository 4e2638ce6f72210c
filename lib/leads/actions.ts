'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { byId } from '#lib/forms/fields.ts'
import { beginAttempt, endAttempt, undoAttempt } from './calling/attempts.ts'
import {
  assignLead,
  assignLeads,
  handOverAll,
  moveLead,
  noteOnLead,
  releaseFromQuarantine,
  takeLead,
} from './commands.ts'
import { correctContact } from './correct-contact.ts'
import { withdrawForPerson } from './withdraw-for-person.ts'
import {
  attemptEnd,
  attemptUndo,
  consentEnd,
  contactCorrection,
  handOver,
  leadAssignment,
  leadMove,
  leadNote,
  leadsAssignment,
} from './work-input.ts'

export const moveLeadAction = staffAction('lead:work', leadMove, (actor, input) =>
  moveLead(actor, input),
)

export const assignLeadAction = staffAction('lead:work', leadAssignment, (actor, input) =>
  assignLead(actor, input),
)

export const assignLeadsAction = staffAction('lead:work', leadsAssignment, assignLeads)

export const handOverAllAction = staffAction('lead:work', handOver, handOverAll)

export const takeLeadAction = staffAction('lead:work', byId, takeLead)

export const noteOnLeadAction = staffAction('lead:work', leadNote, noteOnLead)

export const beginAttemptAction = staffAction('lead:work', byId, (actor, input) =>
  beginAttempt(actor, input),
)

export const endAttemptAction = staffAction('lead:work', attemptEnd, (actor, input) =>
  endAttempt(actor, input),
)

export const undoAttemptAction = staffAction('lead:work', attemptUndo, (actor, input) =>
  undoAttempt(actor, input),
)

export const releaseFromQuarantineAction = staffAction('lead:work', byId, releaseFromQuarantine)

export const correctContactAction = staffAction('lead:work', contactCorrection, correctContact)

export const withdrawForPersonAction = staffAction('lead:work', consentEnd, withdrawForPerson)
