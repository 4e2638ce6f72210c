type CalendarEvent = {
  /** Unique in the world and the same each time. */
  uid: string
  /** A whole day; midnight UTC. */
  day: Date
  title: string
  description: string
  url: string
  /** When what it says was last changed. */
  changedAt: Date
}

const DAY_MS = 86_400_000
const MAX_LINE_BYTES = 75

/** A calendar with one event of one day (RFC 5545). Such a day does not make anybody busy. */
export function calendarFile(event: CalendarEvent): string {
  const nextDay = new Date(event.day.getTime() + DAY_MS)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lectern//Lectern//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${basic(event.changedAt).slice(0, 15)}Z`,
    `DTSTART;VALUE=DATE:${basic(event.day).slice(0, 8)}`,
    `DTEND;VALUE=DATE:${basic(nextDay).slice(0, 8)}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((it) => `${folded(it)}\r\n`).join('')
}

/** “20270102T000000.000Z” */
const basic = (date: Date): string => date.toISOString().replaceAll(/[-:]/g, '')

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')

/** Continues a long line in the next one, which begins with a space; no character is cut in two. */
function folded(line: string): string {
  const rows: string[] = ['']
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > MAX_LINE_BYTES) {
      rows.push('')
      // The space at the beginning of the line counts.
      bytes = 1
    }
    rows[rows.length - 1] += character
    bytes += size
  }
  return rows.join('\r\n ')
}
