import { describe, expect, it } from 'vitest'
import {
  type ContactWish,
  contactPreferenceFor,
  dayChoices,
  hourChoices,
  type Team,
  teamSentence,
} from '#lib/leads/contact-preference/team.ts'

const team: Team = {
  team: 'One counsellor',
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
  expect(Object.values(teamSentence(team)).join('')).toBe(
    'One counsellor calls you Monday to Saturday, 10:00–18:00 your local time, at most three times.',
  )
})

it('The choices of days and hours are parts of the team’s week', () => {
  expect(dayChoices(team).map((it) => it.value)).toEqual(['12345', '1', '2', '3', '4', '5', '6'])
  expect(dayChoices({ callDays: [1, 2, 3] }).map((it) => it.value)).toEqual(['1', '2', '3'])
  expect(hourChoices(team).map((it) => it.label)).toEqual([
    '10:00–12:00',
    '12:00–15:00',
    '15:00–18:00',
  ])
  expect(hourChoices({ callFrom: 1320, callUntil: 120 })).toEqual([])
})
