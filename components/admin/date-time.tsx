/** Date and time in the given time zone: short form, with the full form as tooltip. */
export function DateTime({ at, timeZone }: { at: Date; timeZone: string }) {
  const short = new Intl.DateTimeFormat('en-IN', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
  const year = new Intl.DateTimeFormat('en-IN', { year: 'numeric', timeZone }).format(at)
  const whole = `${new Intl.DateTimeFormat('en-IN', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone,
  }).format(at)}, ${timeZone}`
  return (
    <time dateTime={at.toISOString()} title={whole} className="admin-moment">
      {short.replace(',', ` ${year},`)}
    </time>
  )
}
