import { type ContactFacts, checkContact } from './check-contact.ts'

export type Candidate = ContactFacts & {
  id: string
  assigneeId: string | null
  openedAt: Date
  /** Somebody is on the phone with them. */
  busy: boolean
}

export type NextLeadReason = 'call-back' | 'hours-end' | 'oldest'

export type NextLead = { id: string; why: NextLeadReason; until: Date | null; dueAt: Date | null }

/** The hours of a team end for all alike: only an end that is near makes somebody urgent. */
const ENDS_SOON_MS = 2 * 60 * 60 * 1000

/**
 * Whom this counsellor should call now: overdue call-backs, then those whose promised hours end
 * soonest, then the oldest new. Null: nobody may be called at this moment.
 */
export function chooseNextLead(
  candidates: readonly Candidate[],
  actorId: string,
  now: Date,
): NextLead | null {
  const ranked = candidates.flatMap((it) => {
    const mine = it.assigneeId === null || it.assigneeId === actorId
    const later = it.dueAt !== null && it.dueAt > now
    const waits = it.stage === 'NEW' || it.dueAt !== null
    if (!mine || it.busy || later || !waits) return []
    const reach = checkContact(it, now)
    return reach.may ? [rank(it, reach.until, now)] : []
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
  'call-back': 'Next, because a call-back is due.',
  'hours-end': 'Next, because the promised hours end soonest here.',
  oldest: 'Next, because nobody has waited longer.',
}

/** Empty for what is no reason. */
export const formatNextLeadReason = (why: NextLeadReason): string => reasonSentence[why] ?? ''
