import { type ContactFacts, checkContact } from './check-contact.ts'

export type Candidate = ContactFacts & {
  id: string
  assigneeId: string | null
  openedAt: Date
  /** While a request waits for its first answer, `dueAt` is the latest date, not the earliest. */
  awaitsAnswer: boolean
  /** Somebody is contacting the person, in this case or another one of theirs. */
  busy: boolean
  /** Its assignee has left an attempt without an outcome, so others may call. */
  released: boolean
}

type NextLeadReason = 'no-outcome' | 'call-back' | 'hours-end' | 'oldest'

export type NextLead = { id: string; why: NextLeadReason; until: Date | null; dueAt: Date | null }

/** Preferred hours that end within this time make a case urgent. */
const ENDS_SOON_MS = 2 * 60 * 60 * 1000

/**
 * The case that a counsellor should call now: call-backs that the person asked for, then planned
 * ones, then those whose preferred hours end soonest, then the oldest new case.
 *
 * @returns null: no case may be called at this moment
 */
export function chooseNextLead(
  candidates: readonly Candidate[],
  actorId: string,
  now: Date,
): NextLead | null {
  const ranked = candidates.flatMap((it) => {
    const isAvailable = it.assigneeId === null || it.assigneeId === actorId || it.released
    const isLater = !it.awaitsAnswer && it.dueAt !== null && it.dueAt > now
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
  const isFirstAnswer = it.awaitsAnswer && it.stage === 'NEW'
  if (it.dueAt && it.dueAt <= now && !isFirstAnswer) {
    return of(it.callBackRequested ? 0 : 1, it.dueAt.getTime(), 'call-back')
  }
  const soon = until !== null && until.getTime() - now.getTime() <= ENDS_SOON_MS
  return soon ? of(2, until.getTime(), 'hours-end') : of(3, 0, 'oldest')
}

const reasonSentence: Record<NextLeadReason, (name: string) => string> = {
  'no-outcome': (name) => `You have not recorded the outcome of your call with ${name}.`,
  'call-back': () => 'Reason: a callback is due.',
  'hours-end': () => 'Reason: the preferred hours end soon.',
  oldest: () => 'Reason: this case has been waiting longest.',
}

/** The sentence for a reason; empty for an unknown one. */
export const formatNextLeadReason = (why: string, name: string): string =>
  Object.hasOwn(reasonSentence, why) ? reasonSentence[why as NextLeadReason](name) : ''
