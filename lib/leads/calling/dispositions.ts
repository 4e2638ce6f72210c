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

/** Hours from a talk to the next contact, by the stage that it leads to. */
const FOLLOW_UP_HOURS: Partial<Record<LeadStage, number>> = {
  CONTACTED: 48,
  QUALIFIED: 72,
  APPLIED: 168,
}

/** Milliseconds until the next contact of an open case that comes into this stage; 0: at once. */
export const followUpMs = (stage: LeadStage): number => (FOLLOW_UP_HOURS[stage] ?? 0) * HOUR_MS

type Rule = {
  label: string
  /** What the receipt tells the visitor. */
  receiptText: string
  /** Counts as one of the attempts that the visitor was promised. */
  counts: boolean
  /** Null: the stage stays as it is. */
  stage: LeadStage | null
  /**
   * Milliseconds until the next contact, then moved into the preferred hours; null: the time that
   * the person chose, or none because the case is closed.
   */
  nextAfterMs: number | null
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
  nextAfterMs: null,
  unreached: false,
  outcome: null,
  ...rest,
})

const missed = (label: string, receiptText: string, hours: number) =>
  rule(label, receiptText, { unreached: true, nextAfterMs: hours * HOUR_MS })

/** A talk uses up no attempt. */
const talk = (label: string, stage: LeadStage, outcome: LeadOutcome | null = null) =>
  rule(label, 'We spoke with you.', {
    counts: false,
    stage,
    nextAfterMs: closesLead(stage) ? null : followUpMs(stage),
    outcome,
  })

/** What follows from each way in which an attempt can end. */
export const dispositionRules: Record<Disposition, Rule> = {
  NO_ANSWER: missed('No answer', 'We called but could not reach you.', 4),
  BUSY: missed('Busy', 'Your line was busy.', 1),
  SWITCHED_OFF: missed('Switched off', 'Your phone was switched off.', 20),
  CALL_BACK: rule('Call back at…', 'You asked us to call back at another time.', {
    counts: false,
    stage: 'CONTACTED',
  }),
  REACHED: talk('Reached', 'CONTACTED'),
  QUALIFIED: talk('A good match', 'QUALIFIED'),
  APPLIED: talk('Applied', 'APPLIED'),
  ENROLLED: talk('Enrolled', 'ENROLLED', 'enrolled'),
  NOT_ELIGIBLE: talk('Not eligible', 'LOST', 'not eligible'),
  TOO_EXPENSIVE: talk('Too expensive', 'LOST', 'too expensive'),
  CHOSE_ANOTHER: talk('Chose another provider', 'LOST', 'chose another'),
  NOT_INTERESTED: talk('Not interested', 'LOST', 'not interested'),
  // The person was not contacted.
  WRONG_NUMBER: rule('Wrong number', 'The number belongs to someone else.', {
    counts: false,
    stage: 'LOST',
    outcome: 'wrong number',
  }),
  MESSAGE_SENT: rule('Message sent', 'We wrote to you.', {
    stage: 'CONTACTED',
    nextAfterMs: 48 * HOUR_MS,
  }),
  NOT_MADE: rule('Not made', 'We did not call.', { counts: false }),
}

const CALL_ONLY: readonly Disposition[] = ['NO_ANSWER', 'BUSY', 'SWITCHED_OFF', 'WRONG_NUMBER']

/** The dispositions that an attempt on this channel can have, in the order of the keyboard shortcuts. */
export const dispositionsFor = (channel: Channel): Disposition[] =>
  DISPOSITIONS.filter((it) =>
    channel === 'CALL' ? it !== 'MESSAGE_SENT' : !CALL_ONLY.includes(it),
  ).toSorted((a, b) => Number(b === 'MESSAGE_SENT') - Number(a === 'MESSAGE_SENT'))

/** Dispositions that use up an attempt: after one the person is left alone for the team's pause. */
export const COUNTING_DISPOSITIONS = DISPOSITIONS.filter((it) => dispositionRules[it].counts)

export type StateBefore = {
  stage: LeadStage
  attempts: number
  maxAttempts: number
  hours: Hours
  /** The next date is not within the team's pause between attempts. */
  pauseMs: number
}

type StateAfter = {
  stage: LeadStage
  attempts: number
  dueAt: Date | null
  awaitsAnswer: boolean
  callBackRequested: boolean
  outcome: LeadOutcome | null
  /** Null: the case stays open. */
  closingStage: ClosingStage | null
}

type Dates = {
  /** The time that the person asked for; only with CALL_BACK. */
  callBackAt?: Date | null
  /** The next date that the counsellor chose; null: the one of the disposition. */
  nextAt?: Date | null
}

/** The state of a case after an attempt that ended with this disposition. */
export function stepAfter(
  disposition: Disposition,
  before: StateBefore,
  now: Date,
  { callBackAt = null, nextAt = null }: Dates = {},
): StateAfter {
  const rule = dispositionRules[disposition]
  const attempts = before.attempts + (rule.counts ? 1 : 0)
  const after = { attempts, dueAt: null, awaitsAnswer: false, callBackRequested: false }
  if (rule.unreached && attempts >= before.maxAttempts) {
    return { ...after, stage: 'LOST', outcome: 'not reached', closingStage: 'LOST' }
  }
  const stage = rule.stage ?? before.stage
  const { outcome } = rule
  if (closesLead(stage)) return { ...after, stage, outcome, closingStage: stage }
  const requested = disposition === 'CALL_BACK' ? callBackAt : null
  return {
    ...after,
    stage,
    dueAt: requested ?? nextAt ?? plannedAt(rule, before, now),
    callBackRequested: requested !== null,
    outcome,
    closingStage: null,
  }
}

function plannedAt(rule: Rule, { hours, pauseMs }: StateBefore, now: Date): Date | null {
  if (rule.nextAfterMs === null) return null
  const wait = Math.max(rule.nextAfterMs, rule.counts ? pauseMs : 0)
  return firstWithin(hours, new Date(now.getTime() + wait))
}
