import { type ContactPreference, hoursStateAt } from '../contact-preference/contact-preference.ts'
import { closesLead, type LeadStage } from '../lead.ts'

/** What decides whether a person may be contacted. */
export type ContactFacts = ContactPreference & {
  stage: LeadStage
  attempts: number
  maxAttempts: number
  dueAt: Date | null
  callBackRequested: boolean
  doNotContact: boolean
  /** The consent to counselling is active. */
  consents: boolean
  /** End of the pause after the last attempt to reach this person; null: there is none. */
  pausedUntil: Date | null
}

export type ContactRefusal =
  | { why: 'stopped' | 'no-consent' | 'closed' | 'quarantined' | 'attempts-used' }
  | { why: 'outside-hours'; opensAt: Date | null }
  | { why: 'pause'; opensAt: Date }

export type ContactCheck = { may: true; until: Date | null } | ({ may: false } & ContactRefusal)

/** A requested call-back is allowed from five minutes before its time to two hours after it. */
const CALL_BACK_EARLY_MS = 5 * 60 * 1000
const CALL_BACK_LATE_MS = 2 * 60 * 60 * 1000

/**
 * Whether a person may be contacted now by their preference. Both the page with the button and its
 * command use this rule.
 */
export function checkContact(it: ContactFacts, now: Date): ContactCheck {
  if (it.doNotContact) return { may: false, why: 'stopped' }
  if (!it.consents) return { may: false, why: 'no-consent' }
  if (it.stage === 'QUARANTINED') return { may: false, why: 'quarantined' }
  if (closesLead(it.stage)) return { may: false, why: 'closed' }
  if (it.attempts >= it.maxAttempts) return { may: false, why: 'attempts-used' }
  const requested = it.callBackRequested && it.dueAt ? it.dueAt.getTime() : null
  if (
    requested !== null &&
    now.getTime() >= requested - CALL_BACK_EARLY_MS &&
    now.getTime() <= requested + CALL_BACK_LATE_MS
  ) {
    return { may: true, until: new Date(requested + CALL_BACK_LATE_MS) }
  }
  if (it.pausedUntil && it.pausedUntil > now) {
    return { may: false, why: 'pause', opensAt: it.pausedUntil }
  }
  // E-mail may be sent at any hour.
  if (it.channel === 'EMAIL') return { may: true, until: null }
  const state = hoursStateAt(it, now)
  if (state.open) return { may: true, until: state.until }
  const opensAt =
    requested !== null &&
    requested > now.getTime() &&
    (!state.opensAt || requested < state.opensAt.getTime())
      ? new Date(requested - CALL_BACK_EARLY_MS)
      : state.opensAt
  return { may: false, why: 'outside-hours', opensAt }
}
