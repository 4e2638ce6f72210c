/** Moments after `since`, up to and with `until`. */
export type Span = { since: Date; until: Date }

/** For columns of milliseconds. */
export const passed = ({ since, until }: Span) => ({ gt: since, lte: until })

/** For last days (columns of type DATE): over when the day after begins, at midnight UTC. */
export const dayPassed = ({ since, until }: Span) => ({ gte: dayOf(since), lt: dayOf(until) })

const dayOf = (moment: Date) => new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`)
