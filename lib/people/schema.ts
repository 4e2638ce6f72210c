import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max'
import { z } from 'zod'
import { addIssues } from '#lib/forms/form-input.ts'
import { line, withoutInvisible } from '#lib/forms/text-fields.ts'

const EMAIL_MESSAGE = 'This is not a complete e-mail address, such as name@example.org.'

/** An e-mail address in lower case with the domain in ASCII (IDNA), so that one mailbox is one value. */
export const emailAddress = line('E-mail', 254)
  .refine((text) => text !== '', 'Please enter your e-mail address.')
  .transform((text, context) => {
    const at = text.lastIndexOf('@')
    const domain = at > 0 ? asciiDomain(text.slice(at + 1)) : ''
    const address = `${text.slice(0, at)}@${domain}`.toLowerCase()
    if (isAsciiAddress(address)) return address
    addIssues(context, [{ message: EMAIL_MESSAGE }])
    return z.NEVER
  })

/** As browsers check it, with a top-level domain; one in another script, such as xn--h2brj9c, is valid. */
const isAsciiAddress = (address: string): boolean =>
  z.email({ pattern: z.regexes.html5Email }).safeParse(address).success &&
  /\.(?!\d+$)[a-z\d-]{2,}$/.test(address) &&
  !/[^\x21-\x7E]|\.\.|^\.|\.@/.test(address)

/** The domain by IDNA as the URL standard does it; empty if it is no domain. */
function asciiDomain(domain: string): string {
  const address = `https://${domain}/`
  return /[/:@?#\\]/.test(domain) || !URL.canParse(address) ? '' : new URL(address).hostname
}

/** `country` is that of the number, whichever was chosen. */
type PhoneReading = { ok: true; number: string; country: string } | { ok: false; message: string }

/**
 * Normalises a typed phone number to E.164 by the numbering plan of the chosen country
 * (libphonenumber). A number that begins with + or 00 has its own country.
 */
export function readPhone(typed: string, country: string): PhoneReading {
  const digits = withoutInvisible(latinDigits(typed))
    .trim()
    .replace(/^00\s?/, '+')
  if (digits === '') return refused('Please enter a phone number, so that we can call you.')
  if (!isSupportedCountry(country))
    return refused('Please choose the country of this phone number.')
  if (/[\p{L}\p{Cc}\p{Cs}]/u.test(digits)) {
    return refused('A phone number cannot contain letters.')
  }
  const length = validatePhoneNumberLength(digits, country)
  const parsed = parsePhoneNumberFromString(digits, country)
  const home = parsed?.country ?? country
  if (length === 'TOO_SHORT' || length === 'TOO_LONG' || length === 'INVALID_LENGTH') {
    const how = length === 'TOO_LONG' ? 'too long' : 'too short'
    return refused(`This phone number is ${how} for ${rule(home)}`)
  }
  if (!parsed?.isValid()) return refused(`This is not a phone number of ${rule(home)}`)
  return { ok: true, number: parsed.number, country: home }
}

const refused = (message: string): PhoneReading => ({ ok: false, message })

/** “India (+91): 10 digits are needed.” */
function rule(country: CountryCode): string {
  const metadata = new Metadata()
  metadata.selectNumberingPlan(country)
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country
  const digits = country === 'IN' ? [10] : (metadata.numberingPlan?.possibleLengths() ?? [])
  const many = digits.length > 2 ? `${digits[0]} to ${digits.at(-1)}` : digits.join(' or ')
  return `${name} (+${getCountryCallingCode(country)}): ${many} digits are needed.`
}

/** Converts digits of any script (Devanagari, full-width …) to 0–9: each script has its ten in a row. */
function latinDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
    return String((code - zero) % 10)
  })
}
