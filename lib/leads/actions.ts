'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { entryInput, importInput } from '#lib/requests/entry-input.ts'
import { importRequests } from '#lib/requests/import-requests.ts'
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
import { endForPerson } from './consent-commands.ts'
import {
  attemptEnd,
  attemptUndo,
  consentEnd,
  handOver,
  leadAssignment,
  leadId,
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

export const takeLeadAction = staffAction('lead:work', leadId, takeLead)

export const noteOnLeadAction = staffAction('lead:work', leadNote, noteOnLead)

export const beginAttemptAction = staffAction('lead:work', leadId, (actor, input) =>
  beginAttempt(actor, input),
)

export const endAttemptAction = staffAction('lead:work', attemptEnd, (actor, input) =>
  endAttempt(actor, input),
)

export const undoAttemptAction = staffAction('lead:work', attemptUndo, (actor, input) =>
  undoAttempt(actor, input),
)

export const releaseFromQuarantineAction = staffAction('lead:work', leadId, releaseFromQuarantine)

export const endForPersonAction = staffAction('lead:work', consentEnd, endForPerson)

export const enterRequestAction = staffAction('lead:work', entryInput, enterRequest)

export const importRequestsAction = staffAction('lead:work', importInput, importRequests)
