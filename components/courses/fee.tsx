import type { FeeView } from '#lib/courses/course.ts'
import { shortDate } from '#lib/format/dates.ts'
import { money } from '#lib/format/numbers.ts'

/** “₹ 1,65,000”, or that the course is free. */
export const feeAmount = ({ amountMinor, currency }: FeeView): string =>
  amountMinor === 0 ? 'Free' : money(amountMinor, currency)

/** Whether the fee includes GST, and its rate; an exempt fee says so. */
export function taxSentence({ taxIncluded, taxPercent }: FeeView): string {
  if (taxPercent === 0) return 'exempt from GST'
  return taxIncluded ? `GST of ${taxPercent}% included` : `plus GST of ${taxPercent}%`
}

export function FeeSummary({ fee }: { fee: FeeView }) {
  return (
    <div className="fee">
      <p className="fee-amount">
        <strong>{feeAmount(fee)}</strong>
        {fee.amountMinor > 0 && <span> total fee, {taxSentence(fee)}</span>}
      </p>
      {fee.instalments && <p>{fee.instalments}</p>}
      <p>
        <strong>Refunds:</strong> {fee.refundRule}
      </p>
      <p className="source">
        {fee.source}, as of {shortDate(fee.asOf)}
      </p>
    </div>
  )
}
