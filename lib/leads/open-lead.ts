import type { Tx } from '#lib/database/db.ts'
import type { ContactPreference } from './contact-preference/contact-preference.ts'
import { type Interest, interestKey } from './lead.ts'

type Asked = {
  person: { id: string; isNew: boolean }
  interest: Interest
  asked: ContactPreference & { maxAttempts: number }
  quarantined: boolean
  now: Date
}

/** The open case of this person and interest, or a new one. What was asked last is in force. */
export async function openLead(tx: Tx, request: Asked): Promise<{ id: string }> {
  const { person, interest, asked, quarantined, now } = request
  const key = interestKey(interest)
  const promise = { ...asked, callDays: [...asked.callDays] }
  const open = person.isNew
    ? null
    : await tx.lead.findFirst({
        where: { personId: person.id, interest: key, closedAt: null },
        select: { id: true, stage: true, attempts: true },
      })
  if (open) {
    // One that looked like spam was somebody after all: what they ask now must be seen.
    const stage = open.stage === 'QUARANTINED' && !quarantined ? { stage: 'NEW' as const } : {}
    // Staff may close the case between the two statements; then this is a new one.
    const { count } = await tx.lead.updateMany({
      where: { id: open.id, closedAt: null },
      data: {
        ...stage,
        ...promise,
        // They ask to be called again: what was tried before they did is not held against them.
        maxAttempts: open.attempts + asked.maxAttempts,
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
      ...promise,
      stage: quarantined ? 'QUARANTINED' : 'NEW',
      openedAt: now,
      lastRequestedAt: now,
    },
    select: { id: true },
  })
}
