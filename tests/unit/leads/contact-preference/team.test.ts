import { describe, expect, it } from 'vitest'
import {
  attemptsSentence,
  contactSentence,
  teamSentence,
  visitorTime,
} from '#lib/leads/contact-preference/sentences.ts'
import {
  type ContactWish,
  contactPreferenceFor,
  dayChoices,
  hourChoices,
  type Team,
} from '#lib/leads/contact-preference/team.ts'

const team: Team = {
  team: 'A counsellor',
  languages: ['English', 'Hindi'],
  callDays: [1, 2, 3, 4, 5, 6],
  callFrom: 600,
  callUntil: 1080,
  maxAttempts: 3,
}

const wish = (given: Partial<ContactWish> = {}): ContactWish => ({
  channel: null,
  language: null,
  days: [],
  hours: null,
  ...given,
})

describe('The contact preference of a request', () => {
  it('Without a wish it is a call in the first language within the hours of the team', () => {
    expect(contactPreferenceFor(wish(), team, 'Asia/Kolkata')).toEqual({
      channel: 'CALL',
      language: 'English',
      callDays: [1, 2, 3, 4, 5, 6],
      callFrom: 600,
      callUntil: 1080,
      timeZone: 'Asia/Kolkata',
    })
  })

  it('A wish is limited to the days, hours and languages of the team', () => {
    const asked = wish({ days: [6, 7], hours: { from: 960, until: 1320 }, language: 'Klingon' })
    expect(contactPreferenceFor(asked, team, 'Asia/Kolkata')).toMatchObject({
      callDays: [6],
      callFrom: 960,
      callUntil: 1080,
      language: 'English',
    })
    const night = wish({ days: [7], hours: { from: 1200, until: 1320 } })
    expect(contactPreferenceFor(night, team, 'Asia/Kolkata')).toMatchObject({
      callDays: team.callDays,
      callFrom: 600,
      callUntil: 1080,
    })
  })
})

it('The form says who calls, when and how often at most', () => {
  expect(Object.values(teamSentence({ ...team, callDays: [1, 2, 3, 4, 5] })).join('')).toBe(
    'A counsellor will call you on a weekday between 10 am and 6 pm (your local time). If you miss the call, we try up to two more times.',
  )
})

it('The receipt names the person, one day, the hours and the language', () => {
  const preference = contactPreferenceFor(wish({ days: [6] }), team, 'Asia/Kolkata')
  expect(contactSentence('Ravi', { ...preference, language: 'Hindi', callUntil: 1110 })).toBe(
    'Ravi will call you on a Saturday between 10 am and 6:30 pm (India Standard Time), in Hindi.',
  )
  expect(contactSentence('Ravi', { ...preference, channel: 'EMAIL', callDays: [2, 6] })).toContain(
    'Ravi will write you an e-mail on a Tuesday or Saturday between',
  )
  expect(contactSentence('Ravi', { ...preference, callDays: [], callFrom: null })).toContain(
    'Ravi will call you on any day at any hour (',
  )
})

it('Visitors read times in am and pm, in their own zone', () => {
  const times = ['2026-11-30T04:30:00Z', '2026-11-30T06:30:00Z', '2026-11-30T12:45:59Z']
  expect(times.map((it) => visitorTime(new Date(it), 'Asia/Kolkata'))).toEqual([
    'Mon, 30 Nov 2026, 10 am',
    'Mon, 30 Nov 2026, noon',
    'Mon, 30 Nov 2026, 6:15 pm',
  ])
})

it('The receipt says how many attempts are left', () => {
  expect(attemptsSentence('CALL', 2, 2)).toBe('If you miss the call, we try once more.')
  expect(attemptsSentence('CALL', 1, 1)).toBe('We try only once.')
  expect(attemptsSentence('EMAIL', 3, 3)).toBe(
    'If you do not reply, we write up to two more times.',
  )
  expect(attemptsSentence('CALL', 1, 3)).toBe('We will try once more.')
  expect(attemptsSentence('CALL', 0, 3)).toContain('will not try again')
})

it('The choices of days and hours are parts of the team’s week', () => {
  expect(dayChoices(team).map((it) => it.value)).toEqual(['12345', '1', '2', '3', '4', '5', '6'])
  expect(dayChoices({ callDays: [1, 2, 3] }).map((it) => it.value)).toEqual(['1', '2', '3'])
  expect(hourChoices(team).map((it) => it.label)).toEqual(['10 am–noon', 'noon–3 pm', '3 pm–6 pm'])
  expect(hourChoices({ callFrom: 1320, callUntil: 120 })).toEqual([])
})
