import { describe, expect, it } from 'vitest'
import { calendarFile } from '#lib/format/calendar-file.ts'
import { once, parseCalendar, unescapeText } from '#tests/support/parse-calendar.ts'

const event = {
  uid: '0190-2027-01-23-deadline@lectern.example',
  day: new Date('2026-12-31'),
  title: 'Last day to apply: MBA',
  description: 'The course starts on 23 January 2027.',
  url: 'https://lectern.example/courses/mba',
  changedAt: new Date('2026-11-29T13:47:16.123Z'),
}

function parsed(given: Partial<typeof event> = {}) {
  const calendar = parseCalendar(calendarFile({ ...event, ...given }))
  const [entry, ...others] = calendar.components
  if (!entry || others.length > 0) throw new Error('The calendar needs one event.')
  return { calendar, entry }
}

describe('A calendar file', () => {
  it('A calendar file has the properties that RFC 5545 requires, each once', () => {
    const { calendar, entry } = parsed()
    expect(calendar.name).toBe('VCALENDAR')
    expect(once(calendar, 'VERSION')).toBe('2.0')
    expect(once(calendar, 'PRODID')).toMatch(/Lectern/)
    expect(entry.name).toBe('VEVENT')
    expect(once(entry, 'UID')).toBe(event.uid)
    expect(once(entry, 'DTSTAMP')).toBe('20261129T134716Z')
    expect(once(entry, 'URL')).toBe(event.url)
  })

  it('A whole day ends on the next day, also at the end of a year', () => {
    const { entry } = parsed()
    expect(entry.properties.filter((it) => /^DT(START|END)$/.test(it.name))).toEqual([
      { name: 'DTSTART', params: ';VALUE=DATE', value: '20261231' },
      { name: 'DTEND', params: ';VALUE=DATE', value: '20270101' },
    ])
  })

  it.each([
    'Management; law, and more\\less',
    'Two\nlines',
    `${'Ingenieurwissenschaften für alle, '.repeat(8)}`,
    'मशीन लर्निंग में स्नातकोत्तर प्रमाणपत्र और डेटा विज्ञान में डिप्लोमा 🎓'.repeat(3),
    'BEGIN:VALARM\r\nEND:VALARM',
  ])('The text %j comes out of the file as it went in', (title) => {
    const { entry } = parsed({ title })
    expect(unescapeText(once(entry, 'SUMMARY'))).toBe(title.replaceAll('\r\n', '\n'))
  })
})
