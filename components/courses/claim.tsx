import { Link } from '#components/blocks/link.tsx'
import type { ClaimView } from '#lib/courses/course.ts'
import { shortDate } from '#lib/format/dates.ts'

/** A claim of a university, always with its source and date. */
export function Claim({ claim }: { claim: ClaimView }) {
  return (
    <p className="claim">
      <strong>{claim.text}</strong>
      <small>
        {' '}
        {claim.sourceUrl ? <Link href={claim.sourceUrl}>{claim.source}</Link> : claim.source}, as of{' '}
        {shortDate(claim.asOf)}
      </small>
    </p>
  )
}
