/** Formats large numbers and money as in India (lakh, crore, 1,25,000). */
const STEPS = [
  { from: 1e7, sign: 'Cr' },
  { from: 1e5, sign: 'L' },
  { from: 1e3, sign: 'K' },
] as const

/** 3,832 is “3.83K+”: rounded down, with a plus if digits were dropped. */
export function compactCount(count: number): string {
  const step = STEPS.find((it) => count >= it.from)
  if (!step) return String(count)
  const hundredths = Math.floor((count * 100) / step.from)
  const exact = (hundredths * step.from) / 100 === count
  return `${hundredths / 100}${step.sign}${exact ? '' : '+'}`
}

/** “₹ 1,25,000”; paise only where there are some. */
export function money(minor: number, currency: string): string {
  const major = minor / 100
  const digits = Number.isInteger(major) ? 0 : 2
  const parts = new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).formatToParts(major)
  const sign = parts.find((it) => it.type === 'currency')?.value ?? currency
  const amount = parts.filter((it) => it.type !== 'currency').map((it) => it.value)
  return `${sign}\u00a0${amount.join('').trim()}`
}
