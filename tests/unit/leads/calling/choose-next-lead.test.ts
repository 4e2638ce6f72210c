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
  released: false,
  awaitsAnswer: false,
  pausedUntil: null,
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

  it('A requested call-back comes before a planned one, however old', () => {
    const chosen = next(
      candidate('planned', { dueAt: minutes(-9000), stage: 'CONTACTED' }),
      candidate('requested', { dueAt: minutes(-1), stage: 'CONTACTED', callBackRequested: true }),
    )
    expect(chosen).toMatchObject({ id: 'requested' })
  })

  it('A new request is offered before its answer is due', () => {
    const fresh = { awaitsAnswer: true, dueAt: minutes(480) }
    expect(next(candidate('new', fresh))).toMatchObject({ id: 'new', why: 'oldest' })
  })

  it('A case is offered to others once its counsellor has left a call without an outcome', () => {
    const others = { assigneeId: 'another', released: true }
    expect(next(candidate('left', others))).toMatchObject({ id: 'left' })
  })

  it.each<[string, Partial<Candidate>]>([
    ['is outside their hours', { callFrom: 900 }],
    ['is on the phone with somebody', { busy: true }],
    ['is somebody else’s', { assigneeId: 'another' }],
    ['is to be called later', { dueAt: minutes(30) }],
    ['was tried a short time ago', { pausedUntil: minutes(30) }],
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

  it('An attempt within the pause is refused, by e-mail too, unless the person asked for the time', () => {
    const paused = { pausedUntil: minutes(90) }
    const refusal = { may: false, why: 'pause', opensAt: minutes(90) }
    expect(checkContact(candidate('one', paused), now)).toEqual(refusal)
    expect(checkContact(candidate('one', { ...paused, channel: 'EMAIL' }), now)).toEqual(refusal)
    const named = { ...paused, dueAt: minutes(0), callBackRequested: true }
    expect(checkContact(candidate('one', named), now).may).toBe(true)
    expect(checkContact(candidate('one', { pausedUntil: minutes(0) }), now).may).toBe(true)
  })

  it('E-mail is allowed at any hour, but not more often than promised', () => {
    const letter = { channel: 'EMAIL', callFrom: 900 } as const
    expect(checkContact(candidate('one', letter), now)).toEqual({ may: true, until: null })
    expect(checkContact(candidate('one', { ...letter, attempts: 3 }), now)).toMatchObject({
      why: 'attempts-used',
    })
  })
})
