import { describe, expect, it } from 'vitest'
import { checkContact } from '#lib/leads/calling/check-contact.ts'
import { type Candidate, chooseNextLead } from '#lib/leads/calling/choose-next-lead.ts'

/** Monday, 11:00 in India. */
const now = new Date('2026-11-23T05:30:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  assigneeId: null,
  openedAt: minutes(-60),
  busy: false,
  stage: 'NEW',
  attempts: 0,
  maxAttempts: 3,
  dueAt: null,
  callBackRequested: false,
  doNotContact: false,
  consents: true,
  channel: 'CALL',
  language: 'English',
  callDays: [1, 2, 3, 4, 5],
  callFrom: 600,
  callUntil: 1080,
  timeZone: 'Asia/Kolkata',
  ...given,
})

const next = (...candidates: Candidate[]) => chooseNextLead(candidates, 'me', now)

describe('The next case', () => {
  it('The next case is first the call-back that is longest overdue', () => {
    const chosen = next(
      candidate('new', { openedAt: minutes(-9999) }),
      candidate('due', { dueAt: minutes(-5), stage: 'CONTACTED' }),
      candidate('overdue', { dueAt: minutes(-90), stage: 'CONTACTED' }),
    )
    expect(chosen).toMatchObject({ id: 'overdue', why: 'call-back' })
  })

  it('The next case is then the one whose preferred hours end soonest, the oldest of several', () => {
    const chosen = next(
      candidate('all day', { openedAt: minutes(-9999) }),
      candidate('until 12', { callUntil: 720, openedAt: minutes(-20) }),
      candidate('until 12 too', { callUntil: 720, openedAt: minutes(-21) }),
      candidate('until 12:30', { callUntil: 750, openedAt: minutes(-5000) }),
    )
    expect(chosen).toMatchObject({ id: 'until 12 too', why: 'hours-end', until: minutes(60) })
  })

  it('The next case is then the oldest new one', () => {
    const chosen = next(
      candidate('young', { openedAt: minutes(-1) }),
      candidate('old', { openedAt: minutes(-100) }),
    )
    expect(chosen).toMatchObject({ id: 'old', why: 'oldest' })
  })

  it.each<[string, Partial<Candidate>]>([
    ['is outside their hours', { callFrom: 900 }],
    ['is on the phone with somebody', { busy: true }],
    ['is somebody else’s', { assigneeId: 'another' }],
    ['is to be called later', { dueAt: minutes(30) }],
    ['has been called as often as promised', { attempts: 3 }],
    ['asked us to stop', { doNotContact: true }],
    ['has withdrawn the consent', { consents: false }],
    ['looks like spam', { stage: 'QUARANTINED' }],
    ['is closed', { stage: 'LOST' }],
    ['was reached and waits for nothing', { stage: 'CONTACTED' }],
  ])('The next case is never one that %s', (_, given) => {
    expect(next(candidate('one', given))).toBeNull()
  })
})

describe('Permission to call', () => {
  it('A call outside the preferred hours is refused with the time when they begin', () => {
    expect(checkContact(candidate('one', { callFrom: 900 }), now)).toEqual({
      may: false,
      why: 'outside-hours',
      opensAt: new Date('2026-11-23T09:30:00Z'),
    })
  })

  it('A requested call-back is allowed outside the preferred hours', () => {
    const named = { dueAt: minutes(0), callBackRequested: true, callFrom: 900, callUntil: 960 }
    expect(checkContact(candidate('one', named), now).may).toBe(true)
    expect(checkContact(candidate('one', { ...named, dueAt: minutes(-200) }), now).may).toBe(false)
    expect(checkContact(candidate('one', { ...named, dueAt: minutes(20) }), now)).toEqual({
      may: false,
      why: 'outside-hours',
      opensAt: minutes(15),
    })
    const planned = { ...named, callBackRequested: false }
    expect(checkContact(candidate('one', planned), now).may).toBe(false)
  })

  it('E-mail is allowed at any hour, but not more often than promised', () => {
    const letter = { channel: 'EMAIL', callFrom: 900 } as const
    expect(checkContact(candidate('one', letter), now)).toEqual({ may: true, until: null })
    expect(checkContact(candidate('one', { ...letter, attempts: 3 }), now)).toMatchObject({
      why: 'attempts-used',
    })
  })
})
