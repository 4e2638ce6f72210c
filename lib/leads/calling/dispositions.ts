import { firstWithin, type Hours } from '../contact-preference/promise.ts'
import type { Channel } from '../lead.ts'
import { closesLead, type LeadStage } from '../lead.ts'

export const DISPOSITIONS = [
  'NO_ANSWER',
  'BUSY',
  'SWITCHED_OFF',
  'CALL_BACK',
  'REACHED',
  'QUALIFIED',
  'APPLIED',
  'ENROLLED',
  'NOT_ELIGIBLE',
  'TOO_EXPENSIVE',
  'CHOSE_ANOTHER',
  'NOT_INTERESTED',
  'WRONG_NUMBER',
  'MESSAGE_SENT',
  'NOT_MADE',
] as const

export type Disposition = (typeof DISPOSITIONS)[number]

const HOUR = 60 * 60 * 1000

type Rule = {
  label: string
  /** In the visitor's receipt: what happened, in kind words. */
  said: string
  /** Uses up one of the promised attempts. */
  counts: boolean
  /** Null: as it was. */
  stage: LeadStage | null
  /** Milliseconds until the next try, moved into the promised hours; null: none. */
  again: number | null
  /** Nobody was spoken to: after the last attempt the case ends. */
  unreached: boolean
  /** Why the case is closed. */
  outcome: string | null
}

const rule = (label: string, said: string, rest: Partial<Omit<Rule, 'label' | 'said'>>): Rule => ({
  label,
  said,
  counts: true,
  stage: null,
  again: null,
  unreached: false,
  outcome: null,
  ...rest,
})

const missed = (label: string, said: string, hours: number) =>
  rule(label, said, { unreached: true, again: hours * HOUR })

const lost = (label: string, outcome: string) =>
  rule(label, 'We spoke with you.', { stage: 'LOST', outcome })

/** What follows from each end of a call; the one table of the desk. */
export const dispositionRules: Record<Disposition, Rule> = {
  NO_ANSWER: missed('No answer', 'We called and did not reach you.', 4),
  BUSY: missed('Busy', 'Your line was busy.', 1),
  SWITCHED_OFF: missed('Switched off', 'Your phone was off.', 20),
  CALL_BACK: rule('Call back at …', 'You asked us to call at another time.', {
    counts: false,
    stage: 'CONTACTED',
  }),
  REACHED: rule('Reached', 'We spoke with you.', { stage: 'CONTACTED' }),
  QUALIFIED: rule('A good match', 'We spoke with you.', { stage: 'QUALIFIED' }),
  APPLIED: rule('Applied', 'We spoke with you.', { stage: 'APPLIED' }),
  ENROLLED: rule('Enrolled', 'We spoke with you.', { stage: 'ENROLLED', outcome: 'enrolled' }),
  NOT_ELIGIBLE: lost('Not eligible', 'not eligible'),
  TOO_EXPENSIVE: lost('Too expensive', 'too expensive'),
  CHOSE_ANOTHER: lost('Chose another', 'chose another'),
  NOT_INTERESTED: lost('Not interested', 'not interested'),
  WRONG_NUMBER: rule('Wrong number', 'The number led to somebody else.', {
    stage: 'LOST',
    outcome: 'wrong number',
  }),
  MESSAGE_SENT: rule('Message sent', 'We wrote to you.', { stage: 'CONTACTED', again: 48 * HOUR }),
  NOT_MADE: rule('Not made after all', 'We did not call after all.', { counts: false }),
}

const ONLY_CALLS: readonly Disposition[] = ['NO_ANSWER', 'BUSY', 'SWITCHED_OFF', 'WRONG_NUMBER']

/** What can come of a try on this channel, in the order of the desk's keys. */
export const dispositionsFor = (channel: Channel): Disposition[] =>
  DISPOSITIONS.filter((it) =>
    channel === 'CALL' ? it !== 'MESSAGE_SENT' : !ONLY_CALLS.includes(it),
  ).toSorted((a, b) => Number(b === 'MESSAGE_SENT') - Number(a === 'MESSAGE_SENT'))

export type CaseBefore = { stage: LeadStage; attempts: number; maxAttempts: number; hours: Hours }

export type CaseAfter = {
  stage: LeadStage
  attempts: number
  dueAt: Date | null
  callBackRequested: boolean
  outcome: string | null
  closed: boolean
}

/** @param callBackAt the moment that the person named; only with CALL_BACK */
export function stepAfter(
  disposition: Disposition,
  before: CaseBefore,
  now: Date,
  callBackAt: Date | null = null,
): CaseAfter {
  const { counts, stage, again, unreached, outcome } = dispositionRules[disposition]
  const attempts = before.attempts + (counts ? 1 : 0)
  const used = attempts >= before.maxAttempts
  if (unreached && used) {
    return {
      stage: 'LOST',
      attempts,
      dueAt: null,
      callBackRequested: false,
      outcome: 'not reached',
      closed: true,
    }
  }
  const next = stage ?? before.stage
  const asked = disposition === 'CALL_BACK' ? callBackAt : null
  const retry =
    again === null || used ? null : firstWithin(before.hours, new Date(now.getTime() + again))
  return {
    stage: next,
    attempts,
    dueAt: asked ?? retry,
    callBackRequested: asked !== null,
    outcome,
    closed: closesLead(next),
  }
}
