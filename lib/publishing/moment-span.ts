/** A span of time: after `since`, up to and including `until`. */
export type Span = { since: Date; until: Date }

/** Filter for timestamp columns with a precision of milliseconds. */
export const passed = ({ since, until }: Span) => ({ gt: since, lte: until })

/** Filter for columns of type DATE that hold a last valid day, which ends at the next midnight UTC. */
export const dayPassed = ({ since, until }: Span) => ({ gte: dayOf(since), lt: dayOf(until) })

const dayOf = (moment: Date) => new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`)
