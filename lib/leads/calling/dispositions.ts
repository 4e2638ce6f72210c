import { firstWithin, type Hours } from '../contact-preference/contact-preference.ts'
import { type Channel, type ClosingStage, closesLead, type LeadStage } from '../lead.ts'
import type { LeadOutcome } from '../lead-outcome.ts'

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

const HOUR_MS = 60 * 60 * 1000

type Rule = {
  label: string
  /** What the receipt tells the visitor. */
  receiptText: string
  /** Counts as one of the attempts that the visitor was promised. */
  counts: boolean
  /** Null: the stage stays as it is. */
  stage: LeadStage | null
  /** Milliseconds until the next attempt, then moved into the preferred hours; null: none is planned. */
  retryAfterMs: number | null
  /** The person was not reached: after the last attempt the case is closed. */
  unreached: boolean
  /** Why the case is closed; null: it stays open. */
  outcome: LeadOutcome | null
}

const rule = (
  label: string,
  receiptText: string,
  rest: Partial<Omit<Rule, 'label' | 'receiptText'>>,
): Rule => ({
  label,
  receiptText,
  counts: true,
  stage: null,
  retryAfterMs: null,
  unreached: false,
  outcome: null,
  ...rest,
})

const missed = (label: string, receiptText: string, hours: number) =>
  rule(label, receiptText, { unreached: true, retryAfterMs: hours * HOUR_MS })

const lost = (label: string, outcome: LeadOutcome) =>
  rule(label, 'We spoke with you.', { stage: 'LOST', outcome })

/** What follows from each way in which an attempt can end. */
export const dispositionRules: Record<Disposition, Rule> = {
  NO_ANSWER: missed('No answer', 'We called but did not reach you.', 4),
  BUSY: missed('Busy', 'Your line was busy.', 1),
  SWITCHED_OFF: missed('Switched off', 'Your phone was switched off.', 20),
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
  WRONG_NUMBER: rule('Wrong number', 'The number belongs to somebody else.', {
    stage: 'LOST',
    outcome: 'wrong number',
  }),
  MESSAGE_SENT: rule('Message sent', 'We wrote to you.', {
    stage: 'CONTACTED',
    retryAfterMs: 48 * HOUR_MS,
  }),
  NOT_MADE: rule('Not made', 'We did not call.', { counts: false }),
}

const CALL_ONLY: readonly Disposition[] = ['NO_ANSWER', 'BUSY', 'SWITCHED_OFF', 'WRONG_NUMBER']

/** The dispositions that an attempt on this channel can have, in the order of the keyboard shortcuts. */
export const dispositionsFor = (channel: Channel): Disposition[] =>
  DISPOSITIONS.filter((it) =>
    channel === 'CALL' ? it !== 'MESSAGE_SENT' : !CALL_ONLY.includes(it),
  ).toSorted((a, b) => Number(b === 'MESSAGE_SENT') - Number(a === 'MESSAGE_SENT'))

export type StateBefore = { stage: LeadStage; attempts: number; maxAttempts: number; hours: Hours }

type StateAfter = {
  stage: LeadStage
  attempts: number
  dueAt: Date | null
  callBackRequested: boolean
  outcome: LeadOutcome | null
  /** Null: the case stays open. */
  closingStage: ClosingStage | null
}

/**
 * The state of a case after an attempt that ended with this disposition.
 *
 * @param callBackAt the time that the person asked for; only with CALL_BACK
 */
export function stepAfter(
  disposition: Disposition,
  before: StateBefore,
  now: Date,
  callBackAt: Date | null = null,
): StateAfter {
  const rule = dispositionRules[disposition]
  const attempts = before.attempts + (rule.counts ? 1 : 0)
  const isLastAttempt = attempts >= before.maxAttempts
  if (rule.unreached && isLastAttempt) {
    return {
      stage: 'LOST',
      attempts,
      dueAt: null,
      callBackRequested: false,
      outcome: 'not reached',
      closingStage: 'LOST',
    }
  }
  const stage = rule.stage ?? before.stage
  const requested = disposition === 'CALL_BACK' ? callBackAt : null
  const retry =
    rule.retryAfterMs === null || isLastAttempt
      ? null
      : firstWithin(before.hours, new Date(now.getTime() + rule.retryAfterMs))
  return {
    stage,
    attempts,
    dueAt: requested ?? retry,
    callBackRequested: requested !== null,
    outcome: rule.outcome,
    closingStage: closesLead(stage) ? stage : null,
  }
}
