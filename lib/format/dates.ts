/**
 * Formats dates as readers see them. A day without a time (a column of type DATE) is midnight UTC,
 * hence the default time zone; for a point in time pass the time zone of the site.
 */
export function longDate(date: Date, timeZone = 'UTC'): string {
  return format(date, undefined, timeZone)
}

export function shortDate(date: Date, timeZone = 'UTC'): string {
  return format(date, 3, timeZone)
}

/** “January 2028”, of a day (UTC). */
export const monthAndYear = (day: Date): string => longDate(day).replace(/^\d+ /, '')

/** For `<time datetime>`. */
export function isoDay(date: Date, timeZone = 'UTC'): string {
  if (timeZone === 'UTC') return date.toISOString().slice(0, 10)
  return formatterFor(timeZone).format(date)
}

// Creating a formatter takes longer than formatting.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  formatters.set(timeZone, made)
  return made
}

/** Formats seconds as minutes and seconds: “4:05”. */
export function clockTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0
    ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`
}

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** Formatted here, since “Sep” or “Sept” depends on the version of ICU. */
function format(date: Date, length: number | undefined, timeZone: string): string {
  const [year, month, day] = isoDay(date, timeZone).split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]?.slice(0, length)} ${year}`
}
