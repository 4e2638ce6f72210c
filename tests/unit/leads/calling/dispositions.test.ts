import { describe, expect, it } from 'vitest'
import {
  DISPOSITIONS,
  dispositionRules,
  dispositionsFor,
  type StateBefore,
  stepAfter,
} from '#lib/leads/calling/dispositions.ts'

/** Monday, 11:00 in India. */
const now = new Date('2026-11-23T05:30:00Z')

const caseBefore = (given: Partial<StateBefore> = {}): StateBefore => ({
  stage: 'NEW',
  attempts: 0,
  maxAttempts: 3,
  pauseMs: 4 * 3_600_000,
  hours: { callDays: [1, 2, 3, 4, 5], callFrom: 600, callUntil: 1080, timeZone: 'Asia/Kolkata' },
  ...given,
})

describe('The disposition of an attempt', () => {
  it('After an attempt that did not reach the person the next one is planned within the preferred hours', () => {
    expect(stepAfter('NO_ANSWER', caseBefore(), now)).toEqual({
      stage: 'NEW',
      attempts: 1,
      dueAt: new Date('2026-11-23T09:30:00Z'),
      awaitsAnswer: false,
      callBackRequested: false,
      outcome: null,
      closingStage: null,
    })
    // Twenty hours later is early morning: the attempt is moved to ten o’clock.
    expect(stepAfter('SWITCHED_OFF', caseBefore(), now).dueAt).toEqual(
      new Date('2026-11-24T04:30:00Z'),
    )
  })

  it('The last attempt that does not reach the person closes the case', () => {
    const last = caseBefore({ attempts: 2 })
    for (const it of ['NO_ANSWER', 'BUSY', 'SWITCHED_OFF'] as const) {
      expect(stepAfter(it, last, now)).toMatchObject({
        stage: 'LOST',
        attempts: 3,
        dueAt: null,
        outcome: 'not reached',
        closingStage: 'LOST',
      })
    }
  })

  it('A requested call-back uses up no attempt and sets its time', () => {
    const named = new Date('2026-11-25T15:00:00Z')
    expect(stepAfter('CALL_BACK', caseBefore({ attempts: 2 }), now, { callBackAt: named })).toEqual(
      {
        stage: 'CONTACTED',
        attempts: 2,
        dueAt: named,
        awaitsAnswer: false,
        callBackRequested: true,
        outcome: null,
        closingStage: null,
      },
    )
  })

  it('A talk uses up no attempt, however many there were', () => {
    for (const it of ['REACHED', 'QUALIFIED', 'APPLIED', 'NOT_INTERESTED'] as const) {
      expect(stepAfter(it, caseBefore({ attempts: 2 }), now).attempts, it).toBe(2)
    }
  })

  it('Each disposition that leaves the case open has a next date within the preferred hours', () => {
    for (const it of DISPOSITIONS) {
      const after = stepAfter(it, caseBefore(), now, { callBackAt: now })
      if (it !== 'NOT_MADE') expect(after.dueAt !== null, it).toBe(after.closingStage === null)
    }
    expect(stepAfter('REACHED', caseBefore(), now).dueAt).toEqual(new Date('2026-11-25T05:30:00Z'))
    // Busy would be tried again after an hour, but the team has a pause of four.
    expect(stepAfter('BUSY', caseBefore(), now).dueAt).toEqual(new Date('2026-11-23T09:30:00Z'))
    const last = caseBefore({ attempts: 2 })
    expect(stepAfter('MESSAGE_SENT', last, now).dueAt).not.toBeNull()
  })

  it('The next date that the counsellor chose replaces that of the disposition', () => {
    const nextAt = new Date('2026-12-24T05:30:00Z')
    expect(stepAfter('REACHED', caseBefore(), now, { nextAt }).dueAt).toEqual(nextAt)
    expect(stepAfter('TOO_EXPENSIVE', caseBefore(), now, { nextAt }).dueAt).toBeNull()
  })

  it('Each disposition sets its stage', () => {
    const stages = Object.fromEntries(
      DISPOSITIONS.map((it) => [it, stepAfter(it, caseBefore({ stage: 'CONTACTED' }), now).stage]),
    )
    expect(stages).toEqual({
      NO_ANSWER: 'CONTACTED',
      BUSY: 'CONTACTED',
      SWITCHED_OFF: 'CONTACTED',
      CALL_BACK: 'CONTACTED',
      REACHED: 'CONTACTED',
      QUALIFIED: 'QUALIFIED',
      APPLIED: 'APPLIED',
      ENROLLED: 'ENROLLED',
      NOT_ELIGIBLE: 'LOST',
      TOO_EXPENSIVE: 'LOST',
      CHOSE_ANOTHER: 'LOST',
      NOT_INTERESTED: 'LOST',
      WRONG_NUMBER: 'LOST',
      MESSAGE_SENT: 'CONTACTED',
      NOT_MADE: 'CONTACTED',
    })
  })

  it('A case has an outcome only when it is closed', () => {
    for (const it of DISPOSITIONS) {
      const { closingStage, outcome } = stepAfter(it, caseBefore(), now)
      expect(outcome !== null, it).toBe(closingStage !== null)
    }
  })

  it('An attempt that was not made changes nothing', () => {
    expect(stepAfter('NOT_MADE', caseBefore({ attempts: 1 }), now)).toMatchObject({
      stage: 'NEW',
      attempts: 1,
      dueAt: null,
    })
  })
})

it('The text on the receipt reveals no judgement of the counsellor', () => {
  for (const { receiptText } of Object.values(dispositionRules)) {
    expect(receiptText).not.toMatch(/eligible|expensive|interested|another place|match/i)
  }
})

it('E-mail has no disposition Busy, and a call none for messages', () => {
  expect(dispositionsFor('EMAIL')).not.toContain('BUSY')
  expect(dispositionsFor('EMAIL')[0]).toBe('MESSAGE_SENT')
  expect(dispositionsFor('CALL')).not.toContain('MESSAGE_SENT')
})
