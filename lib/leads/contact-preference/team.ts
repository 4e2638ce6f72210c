import type { Channel } from '../lead.ts'
import { addOpenMinutes, type ContactPreference, formatDays } from './contact-preference.ts'
import { hourSpan } from './sentences.ts'

/** The counselling team and the hours of a visitor's own day in which it calls, from the settings. */
export type Team = {
  team: string
  languages: readonly string[]
  callDays: readonly number[]
  callFrom: number
  callUntil: number
  maxAttempts: number
}

/** Rules of the team for its own work; visitors do not see them. */
export type TeamRules = {
  /** Hours between two attempts to reach a person. */
  pauseHours: number
  /** Working hours within which a new request should be answered. */
  firstAnswerHours: number
}

/** What a visitor chose; null or empty: no preference. */
export type ContactWish = {
  channel: Channel | null
  language: string | null
  days: readonly number[]
  hours: { from: number; until: number } | null
}

/**
 * The contact preference for a visitor's choice, limited to the team's days and hours.
 *
 * @param timeZone of the visitor: all hours are hours of their own day
 */
export function contactPreferenceFor(
  wish: ContactWish,
  team: Team,
  timeZone: string,
): ContactPreference {
  const days = wish.days.filter((it) => team.callDays.includes(it)).sort()
  const language = team.languages.find((it) => it === wish.language)
  return {
    channel: wish.channel ?? 'CALL',
    language: language ?? team.languages[0] ?? 'English',
    callDays: days.length > 0 ? days : [...team.callDays].sort(),
    ...hoursWithin(wish.hours, team),
    timeZone,
  }
}

function hoursWithin(hours: ContactWish['hours'], team: Team) {
  const own = { callFrom: team.callFrom, callUntil: team.callUntil }
  if (!hours || team.callUntil <= team.callFrom) return own
  const callFrom = Math.max(hours.from, team.callFrom)
  const callUntil = Math.min(hours.until, team.callUntil)
  return callUntil - callFrom >= 30 ? { callFrom, callUntil } : own
}

/**
 * Until when a request that comes in now should be answered, by the working hours of the team.
 *
 * @param timeZone of the visitor: the team calls in the hours of their own day
 */
export function answerDueAt(team: Team & TeamRules, timeZone: string, now: Date): Date {
  const { callDays, callFrom, callUntil } = team
  const working = { callDays: [...callDays], callFrom, callUntil, timeZone }
  return addOpenMinutes(working, now, team.firstAnswerHours * 60)
}

type Choice = { value: string; label: string }

const WEEKDAYS = [1, 2, 3, 4, 5]
const WEEKEND = [6, 7]

/** Choices of days. Values are ISO weekdays: `12345`. */
export function dayChoices({ callDays }: Pick<Team, 'callDays'>): Choice[] {
  const groups = [WEEKDAYS, WEEKEND].map((group) => group.filter((it) => callDays.includes(it)))
  const several = groups.every((it) => it.length > 0) ? groups.filter((it) => it.length > 1) : []
  const single = [...callDays].sort().map((it) => [it])
  return [...several, ...single].map((days) => ({ value: days.join(''), label: formatDays(days) }))
}

/** Noon, 15:00 and 18:00. */
const DAY_PARTS_MINUTES = [720, 900, 1080]

/** Choices of hours: parts of the team's day. Values are minutes after midnight: `600-720`. */
export function hourChoices({ callFrom, callUntil }: Pick<Team, 'callFrom' | 'callUntil'>) {
  const inside = DAY_PARTS_MINUTES.filter((it) => it - callFrom >= 60 && callUntil - it >= 60)
  const edges = [callFrom, ...inside, callUntil]
  if (callUntil <= callFrom || inside.length === 0) return []
  return edges.slice(1).map((until, index): Choice => {
    const from = edges[index] ?? callFrom
    return { value: `${from}-${until}`, label: hourSpan({ callFrom: from, callUntil: until }) }
  })
}
