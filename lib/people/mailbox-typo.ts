/** Domains of mailboxes that many people have; only short slips of these are asked about. */
const PROVIDERS = [
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.in',
  'yahoo.co.in',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'rediffmail.com',
  'protonmail.com',
]

/** Domains of other providers that look like a slip of one above. */
const OTHERS = ['ymail.com', 'mail.com', 'email.com', 'yahoo.it', 'yahoo.ie', 'cloud.com']

/**
 * The address that was probably meant: the same with the domain of a common provider that differs by
 * one letter (missing, added, other, or two exchanged). Null: nothing to ask.
 */
export function meantAddress(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = email
    .slice(at + 1)
    .trim()
    .toLowerCase()
  if (at < 1 || PROVIDERS.includes(domain) || OTHERS.includes(domain)) return null
  const meant = PROVIDERS.find((it) => isOneSlip(domain, it))
  return meant ? `${email.slice(0, at).trim()}@${meant}` : null
}

function isOneSlip(typed: string, meant: string): boolean {
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start += 1
  const [a, b] = [typed.slice(start), meant.slice(start)]
  const isAdded = a.slice(1) === b
  const isMissing = a === b.slice(1)
  const isOther = a.slice(1) === b.slice(1)
  const isExchanged = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
  return isAdded || isMissing || isOther || (a.length > 1 && isExchanged)
}
