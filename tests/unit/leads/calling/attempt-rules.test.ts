import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isAbandoned, mayUndoAttempt } from '#lib/leads/calling/attempt-rules.ts'
import type { LeadEvent } from '#lib/leads/lead-event.ts'

const now = new Date('2026-11-24T10:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

const attempt = { id: randomUUID(), actorId: 'me', endedAt: before(5), previousState: {} }
const ended: LeadEvent = {
  kind: 'attempt',
  data: { attemptId: attempt.id, disposition: 'BUSY', channel: 'CALL' },
}
const note: LeadEvent = { kind: 'note', data: { note: 'Later' } }
const moved: LeadEvent = { kind: 'stage', data: { from: 'NEW', to: 'LOST' } }

describe('Undoing the outcome of an attempt', () => {
  it('The counsellor of an attempt may undo its outcome while only notes and assignments follow it', () => {
    expect(mayUndoAttempt(attempt, [note, ended, moved], 'me', now)).toBe(true)
  })

  it.each([
    ['by another counsellor', attempt, [ended], 'other'],
    ['after half an hour', { ...attempt, endedAt: before(31) }, [ended], 'me'],
    ['before the attempt has ended', { ...attempt, endedAt: null }, [ended], 'me'],
    ['if the state before is not known', { ...attempt, previousState: null }, [ended], 'me'],
    ['once the case has moved', attempt, [moved, ended], 'me'],
    ['once something unreadable has happened', attempt, [null, ended], 'me'],
    ['if its entry is not in the timeline', attempt, [note], 'me'],
  ])('Undoing the outcome is refused %s', (_, given, timeline, user) => {
    expect(mayUndoAttempt(given, timeline, user, now)).toBe(false)
  })
})

it('An attempt without an outcome counts as abandoned after an hour', () => {
  expect(isAbandoned({ startedAt: before(60) }, now)).toBe(false)
  expect(isAbandoned({ startedAt: before(61) }, now)).toBe(true)
})
