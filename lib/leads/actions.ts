'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { assignLead, moveLead, noteOnLead } from './commands.ts'
import { leadAssignment, leadMove, leadNote } from './work-input.ts'

export const moveLeadAction = staffAction('lead:work', leadMove, moveLead)

export const assignLeadAction = staffAction('lead:work', leadAssignment, assignLead)

export const noteOnLeadAction = staffAction('lead:work', leadNote, noteOnLead)
