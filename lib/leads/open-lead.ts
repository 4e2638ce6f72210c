import type { Tx } from '#lib/database/db.ts'
import type { ContactPreference } from './contact-preference/contact-preference.ts'
import { type Interest, interestKey } from './lead.ts'

type NewRequest = {
  person: { id: string; isNew: boolean }
  interest: Interest
  preference: ContactPreference & { maxAttempts: number }
  quarantined: boolean
  /** Until when the request should be answered. */
  answerDueAt: Date
  /** Entered by staff, so its preference applies to an open case at once. */
  byStaff: boolean
  now: Date
}

/**
 * Finds the open case of a person and interest, or opens a new one. In an open case the preference
 * stays until the visitor confirms the request, since anybody may have sent it.
 */
export async function openLead(tx: Tx, request: NewRequest): Promise<{ id: string }> {
  const { person, interest, preference: wanted, quarantined, byStaff, answerDueAt, now } = request
  const key = interestKey(interest)
  const preference = { ...wanted, callDays: [...wanted.callDays] }
  const open = person.isNew
    ? null
    : await tx.lead.findFirst({
        where: { personId: person.id, interest: key, closedAt: null },
        select: {
          id: true,
          stage: true,
          attempts: true,
          dueAt: true,
          callBackRequested: true,
        },
      })
  if (open) {
    // A case that looked like spam becomes visible with a request that does not.
    const stage = open.stage === 'QUARANTINED' && !quarantined ? { stage: 'NEW' as const } : {}
    // Staff may close the case between the two statements; then a new one is opened.
    const { count } = await tx.lead.updateMany({
      where: { id: open.id, closedAt: null },
      data: {
        ...stage,
        ...(quarantined ? {} : dateAfterRequest(open, answerDueAt, now)),
        // A new request allows the full number of attempts again.
        ...(byStaff ? { ...preference, maxAttempts: open.attempts + wanted.maxAttempts } : {}),
        updatedAt: now,
        lastRequestedAt: now,
      },
    })
    if (count > 0) return { id: open.id }
  }
  return tx.lead.create({
    data: {
      personId: person.id,
      interest: key,
      ...interest,
      ...preference,
      stage: quarantined ? 'QUARANTINED' : 'NEW',
      ...(quarantined ? {} : { dueAt: answerDueAt, awaitsAnswer: true }),
      openedAt: now,
      lastRequestedAt: now,
    },
    select: { id: true },
  })
}

type Planned = { dueAt: Date | null; callBackRequested: boolean }

/** A call-back that the person asked for stays; anything else that was planned may happen at once. */
function dateAfterRequest({ dueAt, callBackRequested }: Planned, answerDueAt: Date, now: Date) {
  if (callBackRequested && dueAt && dueAt > now) return {}
  const earliest = dueAt && dueAt < answerDueAt ? dueAt : answerDueAt
  return { dueAt: earliest, awaitsAnswer: true, callBackRequested: false }
}
