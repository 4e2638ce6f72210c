import { type ContactFacts, checkContact } from './check-contact.ts'

export type Candidate = ContactFacts & {
  id: string
  assigneeId: string | null
  openedAt: Date
  /** A contact attempt has not ended yet. */
  busy: boolean
}

export type NextLeadReason = 'call-back' | 'hours-end' | 'oldest'

export type NextLead = { id: string; why: NextLeadReason; until: Date | null; dueAt: Date | null }

/** Preferred hours that end within this time make a case urgent. */
const ENDS_SOON_MS = 2 * 60 * 60 * 1000

/**
 * The case that a counsellor should call now: overdue call-backs first, then those whose preferred
 * hours end soonest, then the oldest new case.
 *
 * @returns null: no case may be called at this moment
 */
export function chooseNextLead(
  candidates: readonly Candidate[],
  actorId: string,
  now: Date,
): NextLead | null {
  const ranked = candidates.flatMap((it) => {
    const isAvailable = it.assigneeId === null || it.assigneeId === actorId
    const isLater = it.dueAt !== null && it.dueAt > now
    const isWaiting = it.stage === 'NEW' || it.dueAt !== null
    if (!isAvailable || it.busy || isLater || !isWaiting) return []
    const check = checkContact(it, now)
    return check.may ? [rank(it, check.until, now)] : []
  })
  return (
    ranked.toSorted((a, b) => a.group - b.group || a.at - b.at || a.since - b.since)[0]?.chosen ??
    null
  )
}

function rank(it: Candidate, until: Date | null, now: Date) {
  const of = (group: number, at: number, why: NextLeadReason) => ({
    group,
    at,
    since: it.openedAt.getTime(),
    chosen: { id: it.id, why, until, dueAt: it.dueAt },
  })
  if (it.dueAt) return of(0, it.dueAt.getTime(), 'call-back')
  const soon = until !== null && until.getTime() - now.getTime() <= ENDS_SOON_MS
  return soon ? of(1, until.getTime(), 'hours-end') : of(2, 0, 'oldest')
}

const reasonSentence: Record<NextLeadReason, string> = {
  'call-back': 'Reason: a call-back is due.',
  'hours-end': 'Reason: the preferred hours end soon.',
  oldest: 'Reason: this case has waited longest.',
}

/** The sentence for a reason; empty for an unknown one. */
export const formatNextLeadReason = (why: NextLeadReason): string => reasonSentence[why] ?? ''
