/** Why a case was closed: the value of `Lead.outcome` and its label for staff. */
const leadOutcomeLabel = {
  enrolled: 'enrolled',
  'not eligible': 'not eligible',
  'too expensive': 'too expensive',
  'chose another': 'chose another provider',
  'not interested': 'not interested',
  'wrong number': 'wrong number',
  'not reached': 'not reached',
  /** The visitor withdrew the request or the consent on which it rests. */
  withdrawn: 'withdrawn',
  /** The person asked us to stop all contact. */
  stopped: 'stopped',
  /** Another case of the same person and interest took over its requests in a merge. */
  'same person': 'same person',
} as const

export type LeadOutcome = keyof typeof leadOutcomeLabel

/** The label of a stored outcome; the value itself where no version of the table knows it. */
export const outcomeLabel = (outcome: string): string =>
  Object.hasOwn(leadOutcomeLabel, outcome) ? leadOutcomeLabel[outcome as LeadOutcome] : outcome
