import { type ContactPreference, hoursStateAt } from '../contact-preference/contact-preference.ts'
import { closesLead, type LeadStage } from '../lead.ts'

/** What decides whether somebody may be reached. */
export type ContactFacts = ContactPreference & {
  stage: LeadStage
  attempts: number
  maxAttempts: number
  dueAt: Date | null
  callBackRequested: boolean
  doNotContact: boolean
  /** They agreed to be reached and have not taken it back. */
  consents: boolean
}

export type ContactRefusal =
  | { why: 'stopped' | 'no-consent' | 'closed' | 'quarantined' | 'attempts-used' }
  | { why: 'outside-hours'; opensAt: Date | null }

export type ContactCheck = { may: true; until: Date | null } | ({ may: false } & ContactRefusal)

/** A call-back is kept from five minutes before the time that was named to two hours after it. */
const CALL_BACK_EARLY_MS = 5 * 60 * 1000
const CALL_BACK_LATE_MS = 2 * 60 * 60 * 1000

/** The promise, enforced: by the page that shows the button and by the command behind it. */
export function checkContact(it: ContactFacts, now: Date): ContactCheck {
  if (it.doNotContact) return { may: false, why: 'stopped' }
  if (!it.consents) return { may: false, why: 'no-consent' }
  if (it.stage === 'QUARANTINED') return { may: false, why: 'quarantined' }
  if (closesLead(it.stage)) return { may: false, why: 'closed' }
  if (it.attempts >= it.maxAttempts) return { may: false, why: 'attempts-used' }
  // A letter wakes nobody.
  if (it.channel === 'EMAIL') return { may: true, until: null }
  const asked = it.callBackRequested && it.dueAt ? it.dueAt.getTime() : null
  if (
    asked !== null &&
    now.getTime() >= asked - CALL_BACK_EARLY_MS &&
    now.getTime() <= asked + CALL_BACK_LATE_MS
  ) {
    return { may: true, until: new Date(asked + CALL_BACK_LATE_MS) }
  }
  const state = hoursStateAt(it, now)
  if (state.open) return { may: true, until: state.until }
  const opensAt =
    asked !== null && asked > now.getTime() && (!state.opensAt || asked < state.opensAt.getTime())
      ? new Date(asked - CALL_BACK_EARLY_MS)
      : state.opensAt
  return { may: false, why: 'outside-hours', opensAt }
}
