const NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** The name of an ISO weekday; 1 is Monday. */
export const weekdayName = (isoDay: number): string => NAMES[isoDay - 1] ?? ''

/** “Mon”. */
export const shortWeekday = (isoDay: number): string => weekdayName(isoDay).slice(0, 3)
